import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import type { Instant } from '../../../../shared/base/instant.ts';
import { isOverdue, type CorrectiveAction } from '../../../../shared/corrective/state.ts';
import { go, useAllPlans } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { ActionStateTag } from '../../../ui/corrective/index.ts';
import { Panel, Stamp, useKeys } from '../../../ui/index.ts';
import { useNames } from '../words/use-names.ts';
import { ActionCourse } from './ActionCourse.tsx';
import { ActDialog } from './dialogs/ActDialog.tsx';
import { ACTION_ACTS, actsOf, type ActionAct } from './acts.ts';

/** The chosen action: what, who, until when, the line it comes from, its course, and what can be done now. */
export function ActionDetail({ action, now }: { readonly action: CorrectiveAction; readonly now: Instant }) {
  const { t } = useText();
  const [act, setAct] = useState<ActionAct>();
  const offered = actsOf(action);
  useKeys(
    ACTION_ACTS.map(({ id, key }) => ({
      combo: key,
      label: t(`corrective.act.${id}`),
      group: t('corrective.key.group'),
      disabled: !offered.includes(id),
      onPress: () => setAct(id),
    })),
  );
  return (
    <Panel
      title={action.problem}
      aside={<ActionStateTag state={action.state} isOverdue={isOverdue(action, now)} />}
      actions={ACTION_ACTS.filter(({ id }) => offered.includes(id)).map(({ id, key }) => (
        <Button key={id} size="small" onClick={() => setAct(id)}>
          {t(`corrective.act.${id}`)} <kbd className="src-alarm__key">{key.toUpperCase()}</kbd>
        </Button>
      ))}
    >
      <dl className="src-corrective__facts">
        <dt>{t('corrective.action')}</dt>
        <dd>{action.action}</dd>
        <dt>{t('corrective.owner')}</dt>
        <dd>{action.owner}</dd>
        <dt>{t('corrective.dueOn')}</dt>
        <dd className="src-num">{action.dueOn}</dd>
        {action.step ? <StepFact step={action.step} /> : null}
        <OriginFact action={action} />
      </dl>
      <ActionCourse action={action} />
      {act ? <ActDialog act={act} action={action} onClose={() => setAct(undefined)} /> : null}
    </Panel>
  );
}

function StepFact({ step }: { readonly step: NonNullable<CorrectiveAction['step']> }) {
  const { t, pick } = useText();
  const names = useNames();
  const hash = useAllPlans().find(({ plan }) => plan.id === step.plan || plan.tier === step.plan)?.hash;
  return (
    <>
      <dt>{t('corrective.col.step')}</dt>
      <dd>
        {pick(names.plan(step.plan))} · {pick(names.step(`${step.plan}/${step.id}`, undefined))}{' '}
        {hash === undefined ? null : (
          <button
            type="button"
            className="src-link"
            onClick={() => go('library', { hash, mode: 'both', step: step.id })}
          >
            {t('corrective.goToStep')}
          </button>
        )}
      </dd>
    </>
  );
}

const RESPONSE = 'response/';

function OriginFact({ action }: { readonly action: CorrectiveAction }) {
  const { t } = useText();
  const { mode, run, stream, version, at, words } = action.origin;
  const response = mode === 'live' && stream.startsWith(RESPONSE) ? stream.slice(RESPONSE.length) : undefined;
  return (
    <>
      <dt>{t('corrective.atLine')}</dt>
      <dd>
        {t(mode === 'drill' ? 'corrective.originDrill' : 'corrective.originLive')} <Stamp at={at} />{' '}
        {t('corrective.line', { n: version })}
        <q className="src-corrective__line">{words}</q>
        {response === undefined ? null : (
          <button type="button" className="src-link" onClick={() => go('response', { id: response })}>
            {t('corrective.goToLine')}
          </button>
        )}
        {run === undefined ? null : (
          <button type="button" className="src-link" onClick={() => go('drills', { tab: 'evaluation', at: run })}>
            {t('corrective.goToRun')}
          </button>
        )}
      </dd>
    </>
  );
}
