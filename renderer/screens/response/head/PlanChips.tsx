import { Button, PopoverNext } from '@blueprintjs/core';
import { FlowBranchIcon, PlusIcon } from '@blueprintjs/icons';
import { memo } from 'react';
import type { PlanState } from '../../../../shared/response/state.ts';
import { goToChart, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp, Tag } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { newerEdition } from './NewerEditions.tsx';

/** The plans in force, each with its edition; special plans can join, and leave with a reason. */
export const PlanChips = memo(function PlanChips(props: {
  readonly plans: readonly PlanState[];
  readonly readOnly: boolean;
}) {
  const { t } = useText();
  const { open } = useDesk();
  return (
    <ul className="src-plans" aria-label={t('response.head.plans')}>
      {props.plans.map((plan) =>
        plan.pinned.tier === 'unplanned' ? null : (
          <li key={`${plan.pinned.key} ${plan.joinedAt}`}>
            <PlanPill plan={plan} readOnly={props.readOnly} />
          </li>
        ),
      )}
      {props.readOnly ? null : (
        <li>
          <Button className="src-plans__join" icon={<PlusIcon />} onClick={() => open({ id: 'join' })}>
            {t('response.head.join')}
          </Button>
        </li>
      )}
    </ul>
  );
});

function PlanPill(props: { readonly plan: PlanState; readonly readOnly: boolean }) {
  const { plan, readOnly } = props;
  const { pinned, compiled, left } = plan;
  const { t, pick } = useText();
  return (
    <PopoverNext placement="bottom-start" content={<PlanAbout plan={plan} readOnly={readOnly} />}>
      <button type="button" className={`src-plan-pill${left === undefined ? '' : ' src-plan-pill--left'}`}>
        <span className="src-plan-pill__name">
          {pick(compiled.plan.short)}
          {left === undefined ? null : <span>{t('response.head.leftMark')}</span>}
        </span>
        <span className="src-plan-pill__edition">{pinned.edition}</span>
      </button>
    </PopoverNext>
  );
}

function PlanAbout(props: { readonly plan: PlanState; readonly readOnly: boolean }) {
  const { pinned, compiled, joinedAt, left } = props.plan;
  const { t, pick } = useText();
  const { open } = useDesk();
  const entries = useView((state) => state.plans);
  const newer = newerEdition(props.plan, entries);
  const { response } = useStanding();
  return (
    <div className="src-plan-about">
      <strong>{pick(pinned.title)}</strong>
      <p>{pick(compiled.plan.purpose)}</p>
      <dl className="src-pairs">
        <dt>{t('response.head.tier')}</dt>
        <dd>{t(`common.tier.${pinned.tier}`)}</dd>
        <dt>{t('response.head.edition')}</dt>
        <dd>
          {pinned.edition} {compiled.plan.sample ? <Tag tone="warn">{t('response.head.sample')}</Tag> : null}
        </dd>
        <dt>{t('response.head.hash')}</dt>
        <dd className="src-num">{pinned.hash.slice(0, 12)}</dd>
        <dt>{t('response.head.joined')}</dt>
        <dd>
          <Stamp at={joinedAt} />
        </dd>
        {left === undefined ? null : (
          <>
            <dt>{t('response.head.left')}</dt>
            <dd>
              <Stamp at={left} />
            </dd>
          </>
        )}
      </dl>
      {newer === undefined || props.readOnly ? null : (
        <Button
          className="bp6-popover-dismiss"
          onClick={() => open({ id: 'move-edition', plan: pinned.key, hash: newer })}
        >
          {t('editions.move.look')}
        </Button>
      )}
      {left === undefined ? (
        <Button
          className="bp6-popover-dismiss"
          icon={<FlowBranchIcon />}
          onClick={() => goToChart(response, props.plan)}
        >
          {t('live.onChart')}
        </Button>
      ) : null}{' '}
      {pinned.tier !== 'special' || left !== undefined || props.readOnly ? null : (
        <Button className="bp6-popover-dismiss" onClick={() => open({ id: 'leave', plan: pinned.key })}>
          {t('response.head.leave')}
        </Button>
      )}
    </div>
  );
}
