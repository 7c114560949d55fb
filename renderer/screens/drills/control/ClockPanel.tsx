import { Button, ButtonGroup } from '@blueprintjs/core';
import { PauseIcon, PlayIcon } from '@blueprintjs/icons';
import { beijingClock, beijingDate } from '../../../../shared/base/instant.ts';
import { rankedDuesOf, useRunNow, type RunDesk, type RunView } from '../../../state/index.ts';
import { durationWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { nextLine, type InjectLine } from './model/inject-lines.ts';
import { SPEEDS } from './model/speeds.ts';
import type { ControlActs } from './use-control-acts.ts';

/** The simulated clock, how fast it runs, and what comes next. */
export function ClockPanel(props: {
  readonly view: RunView;
  readonly lines: readonly InjectLine[];
  readonly desk: RunDesk | undefined;
  readonly acts: ControlActs;
  /** Selects an inject in the list. */
  readonly onShow: (inject: string) => void;
}) {
  const { view, lines, desk, acts, onShow } = props;
  const { state, clock } = view;
  const { t, pick } = useText();
  const now = useRunNow(clock);
  const isOver = state.phase === 'ended';
  const isRunning = state.phase === 'running';
  const next = isOver ? undefined : nextLine(lines);
  const due = isOver ? undefined : nextDue(desk, now);
  const until = (at: number) =>
    at <= now
      ? t(`drillControl.${state.phase === 'ready' ? 'injects.atStart' : 'nowDue'}`)
      : t('drillControl.inTime', { time: durationWords(t, at - now) });
  return (
    <section className="src-control__clock" aria-label={t('drillControl.simulated')}>
      <div className="src-control__time">
        <span>{beijingDate(now)}</span>
        <strong>{beijingClock(now, true)}</strong>
        <span className="src-muted">
          {isRunning ? t('drillControl.times', { n: state.speed }) : t(`drillControl.${isOver ? 'over' : 'stands'}`)} ·{' '}
          {t('drillControl.elapsed', { time: durationWords(t, now - state.startAt) })}
        </span>
      </div>
      <div className="src-control__pace">
        <Button
          size="large"
          intent={isRunning || isOver ? 'none' : 'primary'}
          icon={isRunning ? <PauseIcon /> : <PlayIcon />}
          disabled={isOver}
          onClick={acts.startOrPause}
        >
          {t(`drillControl.act.${isRunning ? 'pause' : state.phase === 'ready' ? 'start' : 'go'}`)}{' '}
          <KeyCap>Space</KeyCap>
        </Button>
        <div>
          <ButtonGroup role="group" aria-label={t('drillControl.speed')}>
            {SPEEDS.map((speed) => (
              <Button
                key={speed}
                size="small"
                active={speed === state.speed}
                aria-pressed={speed === state.speed}
                disabled={isOver}
                onClick={() => acts.setSpeed(speed)}
              >
                {t('drillControl.times', { n: speed })}
              </Button>
            ))}
          </ButtonGroup>{' '}
          <KeyCap>[</KeyCap> <KeyCap>]</KeyCap>
        </div>
      </div>
      <dl className="src-control__next">
        <dt>{t('drillControl.nextInject')}</dt>
        <dd>
          {next ? (
            <>
              <button type="button" className="src-link" onClick={() => onShow(next.line.inject.id)}>
                {next.line.inject.id} {pick(next.line.inject.content)}
              </button>
              <span className="src-control__until">{until(next.at)}</span>
            </>
          ) : (
            <span className="src-muted">{t('drillControl.none')}</span>
          )}
          <Button size="small" disabled={isOver || !next} onClick={acts.toInject}>
            {t('drillControl.act.toInject')} <KeyCap>I</KeyCap>
          </Button>
        </dd>
        <dt>{t('drillControl.nextDue')}</dt>
        <dd>
          {due ? (
            <>
              <span className="src-control__what">{pick(due.title)}</span>
              <span className="src-control__until">{until(due.dueAt)}</span>
            </>
          ) : (
            <span className="src-muted">{t('drillControl.none')}</span>
          )}
          <Button size="small" disabled={isOver || !due} onClick={acts.toDue}>
            {t('drillControl.act.toDue')} <KeyCap>D</KeyCap>
          </Button>
        </dd>
      </dl>
    </section>
  );
}

/** What passes next at the players' desk. */
function nextDue(desk: RunDesk | undefined, now: number) {
  return desk?.responses
    .filter(({ response }) => response.closed === undefined)
    .flatMap(({ response }) => rankedDuesOf(response))
    .filter(({ dueAt }) => dueAt > now)
    .reduce<ReturnType<typeof rankedDuesOf>[number] | undefined>(
      (soonest, one) => (soonest && soonest.dueAt <= one.dueAt ? soonest : one),
      undefined,
    );
}
