import { Button } from '@blueprintjs/core';
import { UndoIcon } from '@blueprintjs/icons';
import { memo, useMemo } from 'react';
import type { Response } from '../../../../shared/response/state.ts';
import { useText } from '../../../text/use-text.ts';
import { useDesk } from '../desk.ts';
import { waysBack } from '../model/returns.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';

/** Where work was interrupted by a special plan, and the way back there. */
export const WaysBack = memo(function WaysBack(props: { readonly response: Response }) {
  const { response } = props;
  const { select } = useDesk();
  const { t, pick } = useText();
  const ways = useMemo(() => waysBack(response), [response]);
  if (ways.length === 0) return null;
  return (
    <ul className="src-ways-back">
      {ways.map(({ plan, step, idle }) => {
        const from = pick(step.compiled.step.title);
        const name = pick(plan.compiled.plan.short);
        return (
          <li key={plan.pinned.key} className="src-way-back">
            <span>{idle ? t('desk.back.idle', { plan: name }) : t('desk.back.chip', { step: from, plan: name })}</span>
            <Button
              size="small"
              icon={<UndoIcon />}
              intent={idle ? 'primary' : 'none'}
              onClick={() => select(step.ref)}
            >
              {t('desk.back.go', { step: from })} <KeyCap>{t('desk.back.cap')}</KeyCap>
            </Button>
          </li>
        );
      })}
    </ul>
  );
});
