import { useMemo, useState } from 'react';
import type { ResponseCommand } from '../../../../shared/response/commands.ts';
import { useAct, useWhatIf } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, TextField, TimeField, type TimeValue } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { ChangePreview } from './ChangePreview.tsx';
import { Refused } from '../../../ui/Refused.tsx';

/** 先期处置, 进入恢复复盘: the ground, and what opens and retires. */
export function StageDialog(props: { readonly stage: 'early' | 'recovery'; readonly onClose: () => void }) {
  const { stage, onClose } = props;
  const { id } = useDesk();
  const { response } = useStanding();
  const { t } = useText();
  const { refusal, act } = useAct(id);
  const [basis, setBasis] = useState('');
  const [at, setAt] = useState<TimeValue>(undefined);
  const type = stage === 'early' ? 'EnterEarlyHandling' : 'EnterRecovery';
  const what = useWhatIf(
    response,
    useMemo((): ResponseCommand => ({ type, basis: '-' }), [type]),
  );
  return (
    <CommandDialog
      title={t(`response.act.${stage}`)}
      commit={t(`response.act.${stage}`)}
      canCommit={basis.trim() !== '' && at !== null}
      onCommit={() => act({ type, basis: basis.trim() }, at ?? undefined)}
      onClose={onClose}
    >
      <Refused refusal={refusal} />
      <TextField label={t('response.form.basis')} value={basis} onChange={setBasis} required rows={2} />
      <TimeField label={t('response.card.at')} value={at} onChange={setAt} />
      {what ? <ChangePreview what={what} /> : null}
    </CommandDialog>
  );
}
