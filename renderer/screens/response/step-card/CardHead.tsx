import { Button } from '@blueprintjs/core';
import { EyeOpenIcon, FlowBranchIcon, LinkIcon, PeopleIcon } from '@blueprintjs/icons';
import { namesAt } from '../../../../shared/duty/seats.ts';
import { stepNumber } from '../../../../shared/response/step-number.ts';
import { stationName } from '../../../../shared/review/names.ts';
import { goToChart, useView, type RankedDue } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { StepActions } from '../../../ui/corrective/index.ts';
import { DueClock, PhaseTag, Stamp, Tag } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { awaitsCheck } from '../model/checks.ts';
import { KindIcon } from '../../../ui/KindIcon.tsx';
import { PlanChip } from '../parts/PlanChip.tsx';
import { useCard } from './card.ts';
import { inParens } from '../parts/join-words.ts';

/** Title, where the step stands, its clock with the event that started it, and whose it is. */
export function CardHead(props: { readonly due: RankedDue | undefined }) {
  const { due } = props;
  const { step } = useCard();
  const { response } = useStanding();
  const { names } = useDesk();
  const { t, pick } = useText();
  const { compiled, plan, planState, record } = step;
  const { kind, title, owner, critical, twoPerson, shared } = compiled.step;
  const holder = namesAt(
    useView((state) => state.duty.holders),
    owner,
  );
  const block = plan.blocks[compiled.block]?.block;
  return (
    <header className="src-card__head">
      <div className="src-card__line">
        <h2 className="src-card__title" id="src-card-title">
          <span className="src-step-no">{stepNumber(response, step.ref)}</span>
          {pick(title)}
        </h2>
        <PhaseTag phase={record.phase} end={record.ending?.end} retired={record.retired} watch={kind === 'watch'} />
        {awaitsCheck(response, step) ? (
          <Tag tone="warn" icon={<EyeOpenIcon size={14} />}>
            {t('desk.check.awaited')}
          </Tag>
        ) : null}
        {critical ? <Tag tone="bad">{t('response.card.critical')}</Tag> : null}
        {twoPerson ? (
          <Tag tone="warn" icon={<PeopleIcon size={14} />}>
            {t('response.card.twoPerson')}
          </Tag>
        ) : null}
        {shared === undefined ? null : (
          <Tag tone="quiet" icon={<LinkIcon size={14} />}>
            {t('response.card.shared')}
          </Tag>
        )}
        {due ? (
          <span className="src-card__due">
            <DueClock due={due} withTime />
            <span className="src-muted">
              {t(`shell.strip.anchor.${due.anchor}`)} <Stamp at={due.from} />
            </span>
          </span>
        ) : null}
      </div>
      <div className="src-card__line src-card__line--sub">
        <span className="src-card__owner">
          {pick(names.post(owner))}
          {holder === undefined ? (
            <span className="src-muted">{inParens(t, '', t('response.card.noHolder'))}</span>
          ) : (
            <span className="src-muted">{inParens(t, '', pick(holder))}</span>
          )}
        </span>
        <span className="src-now__kind">
          <KindIcon kind={kind} /> {t(`common.kind.${kind}`)}
        </span>
        <PlanChip plan={plan} layer={compiled.layer} />
        <span className="src-muted">
          {t(`common.lane.${compiled.laneId}`)}
          {block ? ` · ${pick(block.title)}` : ''}
          {compiled.layer === 'own' ? '' : ` · ${pick(stationName(response))}`}
        </span>
        <StepActions plan={planState.pinned.id} step={compiled.step.id} />
        {planState.pinned.tier === 'unplanned' ? null : (
          <Button
            variant="minimal"
            size="small"
            icon={<FlowBranchIcon size={14} />}
            aria-label={t('live.onChartStep', { step: pick(title) })}
            title={t('live.onChart')}
            onClick={() => goToChart(response, planState, compiled.step.id)}
          />
        )}
      </div>
    </header>
  );
}
