import { TickIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import type { Certainty } from '../../../../shared/reporting/events.ts';
import { useAct } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommitButton, TextField } from '../../../ui/index.ts';
import { Refused } from '../../../ui/Refused.tsx';
import { useDesk } from '../desk.ts';
import { CertaintyField } from '../../../ui/facts/CertaintyField.tsx';
import './facts.css';

/** A fact that no plan foresaw, under a title of one's own. */
export function FreeFactForm(props: { readonly label: string | undefined; readonly onDone: () => void }) {
  const { t } = useText();
  const { id } = useDesk();
  const { busy, refusal, act } = useAct(id);
  const [label, setLabel] = useState(props.label ?? '');
  const [value, setValue] = useState('');
  const [certainty, setCertainty] = useState<Certainty>('known');
  const [source, setSource] = useState('');
  const complete = label.trim() !== '' && source.trim() !== '' && (certainty === 'unknown' || value.trim() !== '');
  const save = async () => {
    if (!complete || busy) return;
    const done = await act({
      type: 'RecordFact',
      fact: `free/${label.trim()}`,
      label: label.trim(),
      certainty,
      source: source.trim(),
      ...(certainty === 'unknown' ? {} : { value: value.trim() }),
    });
    if (done) props.onDone();
  };
  return (
    <div className="src-fact-form">
      <TextField label={t('response.facts.freeTitle')} value={label} onChange={setLabel} required />
      {certainty === 'unknown' ? null : (
        <TextField label={t('response.facts.freeValue')} value={value} onChange={setValue} required />
      )}
      <CertaintyField value={certainty} onChange={setCertainty} />
      <TextField label={t('response.facts.source')} value={source} onChange={setSource} required />
      <div className="src-fact-form__acts">
        <CommitButton intent="primary" icon={<TickIcon />} loading={busy} disabled={busy || !complete} onClick={save}>
          {t('response.facts.save')}
        </CommitButton>
      </div>
      <Refused refusal={refusal} />
    </div>
  );
}
