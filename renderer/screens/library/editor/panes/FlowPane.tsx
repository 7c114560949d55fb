import { useMemo, useState } from 'react';
import { chartOf } from '../../../../../shared/machines/chart.ts';
import { compilePlan, type CompiledPlan } from '../../../../../shared/machines/compile.ts';
import { useText } from '../../../../text/use-text.ts';
import { EmptyState } from '../../../../ui/index.ts';
import { ChartPane } from '../../chart/ChartPane.tsx';
import { DocProvider, type Doc } from '../../document/doc-context.ts';
import { planNames, type LibraryPlan } from '../../../../../shared/review/plan-names.ts';
import { pathOf } from '../outline.ts';
import { useEdited } from '../session/use-session.ts';

/** The statechart that the newest sound text compiles to, at the block of the part at hand. */
export function FlowPane(props: {
  readonly library: readonly LibraryPlan[];
  /** A step was chosen in the chart. */
  readonly onStep: (block: number, lane: number, step: number) => void;
}) {
  const { t } = useText();
  const candidate = useEdited((state) => state.candidate);
  const isOlder = useEdited(
    (state) =>
      state.candidate !== undefined && state.checked?.text === state.text && state.candidate.text !== state.text,
  );
  const compiled = useMemo(() => candidate && compiledOf(candidate), [candidate]);
  if (!compiled) return <EmptyState title={t('editor.flow.none')} />;
  return (
    <div className="src-editor__flow">
      {isOlder ? (
        <p className="src-editor__note" role="status">
          {t('editor.flow.older')}
        </p>
      ) : null}
      <Flow compiled={compiled} library={props.library} onStep={props.onStep} />
    </div>
  );
}

/** A text that reads as a plan may still not compile: what the checks name as a circle, for one. */
function compiledOf(candidate: Parameters<typeof compilePlan>[0]): CompiledPlan | undefined {
  try {
    const compiled = compilePlan(candidate);
    chartOf(compiled);
    return compiled;
  } catch {
    return undefined;
  }
}

function Flow(props: {
  readonly compiled: CompiledPlan;
  readonly library: readonly LibraryPlan[];
  readonly onStep: (block: number, lane: number, step: number) => void;
}) {
  const { compiled, library, onStep } = props;
  const selected = useEdited((state) => state.selected);
  const names = useMemo(
    () =>
      planNames(
        [...library.filter(({ plan }) => plan.id !== compiled.plan.id), { hash: compiled.hash, plan: compiled.plan }],
        compiled.plan,
        compiled.plan.tier === 'station' ? { hash: compiled.hash, plan: compiled.plan } : undefined,
      ),
    [library, compiled],
  );
  const step = stepAtHand(compiled, selected);
  // Another part at hand is another turn, so that the chart follows to its block.
  const [turn, setTurn] = useState({ selected, n: 0 });
  if (turn.selected !== selected) setTurn({ selected, n: turn.n + 1 });
  const doc: Doc = {
    compiled,
    names,
    waits: NO_WAITS,
    selected: step,
    turn: turn.n,
    select: () => undefined,
    follow: () => undefined,
    showBasis: () => undefined,
  };
  const follow = (ref: string) => {
    const id = ref.slice(ref.indexOf('/') + 1);
    for (const [b, block] of compiled.plan.blocks.entries())
      for (const [l, lane] of block.lanes.entries())
        for (const [s, one] of lane.steps.entries()) if (one.id === id) onStep(b, l, s);
  };
  return (
    <DocProvider value={doc}>
      <ChartPane onSelect={follow} />
    </DocProvider>
  );
}

const NO_WAITS: Doc['waits'] = new Map();

/** The step at hand, or the first of the block or lane at hand. */
function stepAtHand({ plan }: CompiledPlan, selected: string): string | undefined {
  const [part, block, , lane, , step] = pathOf(selected);
  if (part !== 'blocks' || block === undefined) return undefined;
  return plan.blocks[Number(block)]?.lanes[Number(lane ?? 0)]?.steps[Number(step ?? 0)]?.id;
}
