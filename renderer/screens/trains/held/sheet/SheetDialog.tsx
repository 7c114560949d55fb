import { useState } from 'react';
import { now, useAct, useNow } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField, TimeField, type TimeValue } from '../../../../ui/index.ts';
import { Refused } from '../../../../ui/Refused.tsx';
import { sheetFields, sourcesOf, type HeldTrain } from '../model/held-trains.ts';
import { readingsOf, unread, type Typed } from './readings.ts';
import { SheetRow } from './SheetRow.tsx';
import './sheet.css';

/**
 * 车卡: everything that is asked about one train in one call, from top to bottom by the tab key. `约976` and `900-1000` are estimates, `?` is unknown,
 * an empty field was not asked. One source for all, one act.
 */
export function SheetDialog(props: { readonly held: HeldTrain; readonly onClose: () => void }) {
  const { held, onClose } = props;
  const { response, card } = held;
  const { t } = useText();
  const { refusal, act } = useAct(response.id);
  const ticking = useNow(15_000);
  const fields = sheetFields(held);
  const [typed, setTyped] = useState<Typed>({});
  const [source, setSource] = useState('');
  const [at, setAt] = useState<TimeValue>();
  const wrong = unread(fields, typed, ticking);
  const filled = readingsOf(fields, typed, card.train, ticking).length;
  const commit = () => {
    const readings = readingsOf(fields, typed, card.train, at ?? now());
    return act({ type: 'ImportFacts', source: source.trim(), channel: 'hand', readings }, at ?? undefined);
  };
  return (
    <CommandDialog
      wide
      title={t('trainActs.sheet.title', { train: card.train })}
      commit={t('trainActs.sheet.commit', { n: filled })}
      canCommit={filled > 0 && wrong.length === 0 && source.trim() !== '' && at !== null}
      onCommit={commit}
      onClose={onClose}
      footer={t('trainActs.sheet.hint')}
    >
      <Refused refusal={refusal} />
      <div className="src-fields-2">
        <TextField
          label={t('trainActs.sheet.source')}
          hint={t('trainActs.sheet.sourceHint')}
          value={source}
          onChange={setSource}
          list={sourcesOf(held)}
          required
        />
        <TimeField label={t('trainActs.sheet.at')} value={at} onChange={setAt} />
      </div>
      <div className="src-sheet">
        {fields.map((field) => (
          <SheetRow
            key={field.key}
            field={field}
            typed={typed[field.key] ?? ''}
            now={ticking}
            onChange={(text) => setTyped({ ...typed, [field.key]: text })}
          />
        ))}
      </div>
    </CommandDialog>
  );
}
