import { Button } from '@blueprintjs/core';
import { ApplicationIcon, ArrowLeftIcon, TickCircleIcon } from '@blueprintjs/icons';
import { go, type RunView } from '../../../state/index.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { RunPhaseTag } from '../runs/RunPhaseTag.tsx';
import type { Words } from '../words/use-words.ts';
import type { ControlActs } from './use-control-acts.ts';

/** Which run this is, who plays it where, and the ways to its other windows. */
export function ControlHead(props: {
  readonly run: string;
  readonly view: RunView;
  readonly words: Words;
  readonly acts: ControlActs;
}) {
  const { run, acts } = props;
  const { state, scenario } = props.view;
  const { t, pick, names } = props.words;
  return (
    <header className="src-control__head">
      <Button
        variant="minimal"
        icon={<ArrowLeftIcon />}
        aria-label={t('drillControl.back')}
        title={t('drillControl.back')}
        onClick={() => go('drills', { tab: 'runs' })}
      />
      <h1 className="src-control__title">{state.title}</h1>
      <RunPhaseTag phase={state.phase} />
      <span className="src-muted">
        {pick(names.station(state.station))} · {state.team}
      </span>
      <span className="src-control__acts">
        <Button size="small" onClick={() => acts.openDialog('note')}>
          {t('drillControl.act.note')} <KeyCap>O</KeyCap>
        </Button>
        {scenario ? (
          <Button size="small" disabled={state.phase === 'ready'} onClick={() => acts.openDialog('judge')}>
            {t('drillControl.act.judge')} <KeyCap>J</KeyCap>
          </Button>
        ) : null}
        <Button
          size="small"
          icon={<TickCircleIcon size={14} />}
          onClick={() => go('drills', { tab: 'evaluation', at: run })}
        >
          {t('drillControl.act.evaluate')}
        </Button>
        <Button size="small" disabled={state.phase === 'ended'} onClick={() => acts.openDialog('end')}>
          {t('drillControl.act.end')} <KeyCap>E</KeyCap>
        </Button>
        <Button size="small" intent="primary" icon={<ApplicationIcon size={14} />} onClick={acts.player}>
          {t('drillControl.act.player')} <KeyCap>W</KeyCap>
        </Button>
      </span>
    </header>
  );
}
