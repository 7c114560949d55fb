import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import type { PlanEntry } from '../../../../shared/contract/shapes.ts';
import type { PlanHistory } from '../../../../shared/library/state.ts';
import { actOnLibrary } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { ReasonDialog } from '../../../ui/index.ts';

/** Takes a plan out of use, or back into it; the general plan always stays. */
export function RetireActs(props: {
  readonly plan: string;
  readonly entry: PlanEntry | undefined;
  readonly history: PlanHistory | undefined;
}) {
  const { plan, entry, history } = props;
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  if (!entry || entry.tier === 'general') return null;
  const act = history?.retired ? 'resume' : 'retire';
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t(`editions.act.${act}`)}</Button>
      {isOpen ? (
        <ReasonDialog
          title={t(`editions.act.${act}`)}
          commit={t(`editions.act.${act}`)}
          withTime={false}
          onCommit={async ({ reason }) => {
            const type = act === 'retire' ? 'RetirePlan' : 'ResumePlan';
            const answer = await actOnLibrary({ type, plan, reason });
            return answer.kind === 'done';
          }}
          onClose={() => setIsOpen(false)}
        >
          {act === 'retire' ? <p className="src-muted">{t('editions.dialog.retireHint')}</p> : null}
        </ReasonDialog>
      ) : null}
    </>
  );
}
