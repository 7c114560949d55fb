import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import type { Handover } from '../../../../shared/duty/handover.ts';
import type { ListedItem } from '../../../../shared/handover/handover-list.ts';
import { lookAtItems } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, TextField } from '../../../ui/index.ts';

const USUAL = ['shiftHandover.pass.told', 'shiftHandover.pass.seen', 'shiftHandover.pass.known'] as const;

/** Why an item need not be read. It goes on record with the item. */
export function PassDialog(props: {
  readonly handover: Handover;
  readonly by: string;
  readonly item: ListedItem;
  readonly onClose: () => void;
}) {
  const { handover, by, item, onClose } = props;
  const { t, pick } = useText();
  const [reason, setReason] = useState('');
  return (
    <CommandDialog
      title={t('shiftHandover.pass.title')}
      commit={t('shiftHandover.pass.commit')}
      canCommit={reason.trim() !== ''}
      onCommit={() => lookAtItems(handover, by, [item], reason.trim())}
      onClose={onClose}
    >
      <p>{pick(item.words)}</p>
      <TextField label={t('ui.reason')} value={reason} onChange={setReason} required />
      <div className="src-reasons" role="group" aria-label={t('ui.reasonList')}>
        {USUAL.map((key) => (
          <Button key={key} active={reason === t(key)} onClick={() => setReason(t(key))}>
            {t(key)}
          </Button>
        ))}
      </div>
    </CommandDialog>
  );
}
