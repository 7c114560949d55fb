import { Button, FileInput } from '@blueprintjs/core';
import { ImportIcon } from '@blueprintjs/icons';
import { useMemo, useState } from 'react';
import type { Text } from '../../../../shared/base/text.ts';
import { readReadings } from '../../../../shared/reporting/readings.ts';
import { useAct, useNow } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';
import { CommitButton, TextField } from '../../../ui/index.ts';
import { Refused } from '../../../ui/Refused.tsx';
import { useDesk, useStanding } from '../desk.ts';
import { linesOfFact, type NamedFact } from '../model/facts.ts';
import { ImportFindings, ImportPreview } from './ImportPreview.tsx';
import { newReadings } from './new-readings.ts';
import { readTableFile } from './read-table-file.ts';
import './facts.css';

/** Reads a pasted table or a CSV file of one fact. Every line is looked at before anything is written; then all of them go in, or none. */
export function ImportForm(props: {
  readonly named: NamedFact;
  /** The place or train to begin with. */
  readonly about?: string | undefined;
  readonly onDone: () => void;
}) {
  const { named, onDone } = props;
  const { fact } = named;
  const { t } = useText();
  const { id } = useDesk();
  const { response } = useStanding();
  const { busy, refusal, act } = useAct(id);
  const now = useNow(15_000);
  const [table, setTable] = useState('');
  const [source, setSource] = useState('');
  const [about, setAbout] = useState(props.about ?? '');
  const [over, setOver] = useState(false);
  const [trouble, setTrouble] = useState<Text>();
  const read = useMemo(() => readReadings(table, { fact, now, about }), [table, fact, now, about]);
  const fresh = newReadings(read.readings, linesOfFact(response, named.key));
  const complete = fresh.length > 0 && read.findings.length === 0 && source.trim() !== '';
  const take = async (file: File | undefined) => {
    if (!file) return;
    const got = await readTableFile(file);
    if ('trouble' in got) setTrouble(inBoth(`facts.import.${got.trouble}`, { file: file.name }));
    else {
      setTrouble(undefined);
      setTable(got.text);
    }
  };
  const save = async () => {
    if (!complete || busy) return;
    const readings = fresh.map(({ line: _, ...reading }) => ({ fact: named.key, ...reading }));
    if (await act({ type: 'ImportFacts', source: source.trim(), readings })) onDone();
  };
  return (
    <div className="src-fact-form" role="group" aria-label={t('facts.entry.import')}>
      <div
        className={`src-import__paste${over ? ' src-import__paste--over' : ''}`}
        role="presentation"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer.files[0]);
        }}
      >
        <TextField
          label={t('facts.import.paste')}
          value={table}
          onChange={setTable}
          rows={5}
          placeholder={t('facts.import.pasteHint')}
          hint={t(`facts.import.columns.${fact.per}`)}
          required
        />
      </div>
      <FileInput
        text={t('facts.import.file')}
        buttonText={t('facts.import.browse')}
        inputProps={{ accept: '.csv,.txt,.tsv,text/csv,text/plain', 'aria-label': t('facts.import.file') }}
        onInputChange={(event) => {
          const input = event.currentTarget;
          // The same file, mended and chosen again, has to be read again.
          void take(input.files?.[0]).then(() => {
            input.value = '';
          });
        }}
      />
      <TextField
        label={t('facts.import.source')}
        value={source}
        onChange={setSource}
        list={fact.sources.map((one) => t(`response.facts.sources.${one}`))}
        onEnter={() => void save()}
        required
      />
      {fact.per === 'response' ? null : (
        <TextField label={t(`facts.import.about.${fact.per}`)} value={about} onChange={setAbout} />
      )}
      <Refused refusal={trouble} />
      {table.trim() === '' ? null : <ImportFindings read={read} fresh={fresh} />}
      <div className="src-fact-form__acts">
        <CommitButton intent="primary" icon={<ImportIcon />} loading={busy} disabled={busy || !complete} onClick={save}>
          {t('facts.import.commit', { n: fresh.length })}
        </CommitButton>
        <Button onClick={onDone}>{t('common.act.cancel')}</Button>
      </div>
      <Refused refusal={refusal} />
      {fresh.length === 0 ? null : <ImportPreview fact={fact} fresh={fresh} now={now} />}
    </div>
  );
}
