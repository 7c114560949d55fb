import { PlayIcon } from '@blueprintjs/icons';
import { memo, type KeyboardEvent } from 'react';
import type { Text } from '../../../../shared/base/text.ts';
import type { CompiledPlan, CompiledStep } from '../../../../shared/machines/compile.ts';
import type { StepKind } from '../../../../shared/plan/vocabulary.ts';
import type { Phase } from '../../../../shared/machines/lane-machine.ts';
import { useText } from '../../../text/use-text.ts';
import { DueClock, PhaseTag, Tag } from '../../../ui/index.ts';
import { KindIcon } from '../../../ui/KindIcon.tsx';
import { PlanChip } from '../parts/PlanChip.tsx';

export const nowRowId = (id: string) => `now-${id}`;

/** One line of "do now". All props are plain or kept objects, so that a line draws again only when it changes itself. */
export const NowRow = memo(function NowRow(props: {
  readonly id: string;
  readonly no: string | undefined;
  readonly compiled: CompiledStep | undefined;
  readonly plan: CompiledPlan | undefined;
  readonly phase: Phase;
  /** Title of a line that stands for no step. */
  readonly zh: string;
  readonly en: string;
  readonly owner: Text;
  /** Where it is, in the queue of several responses. */
  readonly station: Text | undefined;
  /** Of the response on the desk; any other line leads to its own. */
  readonly here: boolean;
  readonly dueFrom: number | undefined;
  readonly dueAt: number | undefined;
  readonly kind: StepKind;
  readonly critical: boolean;
  readonly first: boolean;
  readonly mine: boolean;
  readonly selected: boolean;
  readonly focusable: boolean;
  readonly onSelect: (id: string, opened: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { id, compiled, kind, plan, phase, critical, first, mine, selected, dueFrom, dueAt } = props;
  const { t, pick } = useText();
  const marks = `${selected ? ' src-now__row--selected' : ''}${mine ? ' src-now__row--mine' : ''}`;
  return (
    <div
      id={nowRowId(id)}
      role="option"
      aria-selected={selected}
      tabIndex={props.focusable ? 0 : -1}
      className={`src-now__row${marks}`}
      onClick={() => props.onSelect(id, true)}
      onKeyDown={props.onKeyDown}
    >
      <span className="src-now__top">
        {first ? (
          <span className="src-now__first" title={t('response.now.firstHint')}>
            <PlayIcon size={14} aria-hidden />
            <span className="src-visually-hidden">{t('response.now.first')}</span>
          </span>
        ) : (
          <span className="src-now__first" />
        )}
        <span className="src-now__title">
          {props.no === undefined ? null : <span className="src-step-no">{props.no}</span>}
          {pick({ zh: props.zh, en: props.en })}
        </span>
        {dueFrom === undefined || dueAt === undefined ? null : <DueClock due={{ from: dueFrom, dueAt }} />}
      </span>
      <span className="src-now__sub">
        {props.station === undefined ? null : <Tag tone={props.here ? 'active' : 'plain'}>{pick(props.station)}</Tag>}
        {critical ? <Tag tone="bad">{t('response.card.critical')}</Tag> : null}
        <span className={mine ? 'src-now__owner--mine' : undefined}>{pick(props.owner)}</span>
        <span className="src-now__kind">
          <KindIcon kind={kind} /> {t(`common.kind.${kind}`)}
        </span>
        {plan ? <PlanChip plan={plan} layer={compiled?.layer ?? 'own'} /> : null}
        {phase === 'open' ? null : <PhaseTag phase={phase} watch={kind === 'watch'} />}
      </span>
    </div>
  );
});
