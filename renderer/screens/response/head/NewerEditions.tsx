import { Button } from '@blueprintjs/core';
import { GitBranchIcon } from '@blueprintjs/icons';
import { memo } from 'react';
import type { PlanEntry } from '../../../../shared/contract/shapes.ts';
import type { PlanState, Response } from '../../../../shared/response/state.ts';
import { useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { useDesk } from '../desk.ts';

/** A newer edition of a plan that runs here is in force: to be looked at, until somebody has said what is to be done about it. */
export const NewerEditions = memo(function NewerEditions(props: { readonly response: Response }) {
  const { response } = props;
  const { t, pick } = useText();
  const { open } = useDesk();
  const entries = useView((state) => state.plans);
  const newer = response.plans.flatMap((plan) => {
    const hash = newerEdition(plan, entries);
    return hash === undefined || response.kept?.[plan.pinned.key] === hash ? [] : [{ plan, hash }];
  });
  if (newer.length === 0) return null;
  return (
    <ul className="src-ways-back">
      {newer.map(({ plan, hash }) => (
        <li key={plan.pinned.key} className="src-way-back">
          <span>{t('editions.move.newer', { plan: pick(plan.compiled.plan.short) })}</span>
          <Button
            size="small"
            icon={<GitBranchIcon />}
            onClick={() => open({ id: 'move-edition', plan: plan.pinned.key, hash })}
          >
            {t('editions.move.look')}
          </Button>
        </li>
      ))}
    </ul>
  );
});

/** The hash of the edition in force, where a plan of a response runs on another one. */
export function newerEdition(plan: PlanState, entries: readonly PlanEntry[]): string | undefined {
  if (plan.left !== undefined) return undefined;
  const entry = entries.find((one) => one.inForce && one.id === plan.pinned.id);
  return entry?.hash === plan.pinned.hash ? undefined : entry?.hash;
}
