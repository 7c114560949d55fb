import { useState } from 'react';
import type { Response } from '../../../../../shared/response/state.ts';
import { useAct } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField, TimeField, type TimeValue } from '../../../../ui/index.ts';
import { Refused } from '../../../../ui/Refused.tsx';

/** 家属问询: who called, how they are reached, whom they ask about; also about a train that has no card. */
export function EnquiryDialog(props: {
  readonly response: Response;
  readonly train: string;
  readonly onClose: () => void;
}) {
  const { response, onClose } = props;
  const { t } = useText();
  const { refusal, act } = useAct(response.id);
  const [train, setTrain] = useState(props.train);
  const [about, setAbout] = useState('');
  const [caller, setCaller] = useState('');
  const [phone, setPhone] = useState('');
  const [asks, setAsks] = useState('');
  const [at, setAt] = useState<TimeValue>();
  const commit = () =>
    act(
      {
        type: 'RecordEnquiry',
        about: about.trim(),
        caller: caller.trim(),
        asks: asks.trim(),
        ...(train.trim() === '' ? {} : { train: train.trim() }),
        ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
      },
      at ?? undefined,
    );
  return (
    <CommandDialog
      wide
      title={t('trainActs.enquiry.title')}
      commit={t('trainActs.enquiry.commit')}
      canCommit={[about, caller, asks].every((one) => one.trim() !== '') && at !== null}
      onCommit={commit}
      onClose={onClose}
    >
      <Refused refusal={refusal} />
      <div className="src-fields-2">
        <TextField
          label={t('trainActs.enquiry.caller')}
          hint={t('trainActs.enquiry.callerHint')}
          value={caller}
          onChange={setCaller}
          required
        />
        <TextField label={t('trainActs.enquiry.phone')} value={phone} onChange={setPhone} />
        <TextField
          label={t('trainActs.enquiry.about')}
          hint={t('trainActs.enquiry.aboutHint')}
          value={about}
          onChange={setAbout}
          required
        />
        <TextField
          label={t('trainActs.enquiry.train')}
          hint={t('trainActs.enquiry.trainHint')}
          value={train}
          onChange={setTrain}
        />
      </div>
      <TextField label={t('trainActs.enquiry.asks')} value={asks} onChange={setAsks} rows={2} required />
      <TimeField label={t('trainActs.enquiry.at')} value={at} onChange={setAt} />
    </CommandDialog>
  );
}
