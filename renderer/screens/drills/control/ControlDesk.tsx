import { useMemo, useState } from 'react';
import { runStamp, useEvaluation, useNow, type RunDesk, type RunView } from '../../../state/index.ts';
import { evidenceOf, type Evidence } from '../evaluation/evidence-of.ts';
import { linesOf } from '../evaluation/lines-of.ts';
import { useWords } from '../words/use-words.ts';
import { ClockPanel } from './ClockPanel.tsx';
import { ControlDialogs } from './dialogs/ControlDialogs.tsx';
import { ControlHead } from './ControlHead.tsx';
import { InjectList } from './injects/InjectList.tsx';
import { injectLines, nextLine } from './model/inject-lines.ts';
import { SidePanel } from './SidePanel.tsx';
import { Standing } from './Standing.tsx';
import { useControlActs } from './use-control-acts.ts';
import { useControlKeys } from './use-control-keys.ts';
import './control.css';

/** Clock, injects and players of one run on one screen, all of it by keyboard. */
export function ControlDesk(props: {
  readonly run: string;
  readonly view: RunView;
  readonly desk: RunDesk | undefined;
}) {
  const { run, view, desk } = props;
  const { state, scenario } = view;
  const words = useWords(state.station);
  const lines = useMemo(() => injectLines(state, scenario, desk), [state, scenario, desk]);
  const [chosen, setChosen] = useState<string>();
  const [isOpenOnly, setOpenOnly] = useState(false);
  const shown = useMemo(
    () => (isOpenOnly ? lines.filter((line) => line.state === 'waiting' || line.state === 'held') : lines),
    [lines, isOpenOnly],
  );
  const selected = shown.find(({ inject }) => inject.id === chosen) ?? nextLine(shown)?.line ?? shown[0];
  const acts = useControlActs(run, selected);
  useControlKeys(view, acts, selected !== undefined);
  const reading = useEvaluation(run, runStamp(view, desk));
  const expectations = reading.is === 'read' ? reading.evaluation.expectations : NONE;
  const today = useNow(60_000);
  const evidence =
    reading.is === 'read'
      ? evidenceOf(reading.evaluation, linesOf({ view, desk, duty: reading.evaluation.duty, words, today }))
      : NO_EVIDENCE;
  return (
    <div className="src-control">
      <ControlHead run={run} view={view} words={words} acts={acts} />
      <Standing view={view} acts={acts} />
      <ClockPanel view={view} lines={lines} desk={desk} acts={acts} onShow={setChosen} />
      <div className="src-control__body">
        <InjectList
          view={view}
          lines={shown}
          all={lines}
          words={words}
          expectations={expectations}
          selected={selected}
          isOpenOnly={isOpenOnly}
          onOpenOnly={setOpenOnly}
          onSelect={setChosen}
          acts={acts}
        />
        <SidePanel view={view} desk={desk} words={words} />
      </div>
      <ControlDialogs
        run={run}
        view={view}
        lines={lines}
        selected={selected}
        words={words}
        acts={acts}
        evidence={evidence}
      />
    </div>
  );
}

const NONE: readonly never[] = [];
const NO_EVIDENCE: Evidence = () => NONE;
