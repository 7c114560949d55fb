import { Button } from '@blueprintjs/core';
import { CalculatorIcon, TickIcon } from '@blueprintjs/icons';
import { useEffect, useRef, useState } from 'react';
import type { Certainty } from '../../../../shared/reporting/events.ts';
import type { FactLine } from '../../../../shared/reporting/state.ts';
import { useAct } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommitButton, TextField, TimeField, type TimeValue } from '../../../ui/index.ts';
import { Refused } from '../../../ui/Refused.tsx';
import { useDesk, useStanding } from '../desk.ts';
import { linesOfFact, type NamedFact } from '../model/facts.ts';
import { useInputWords } from '../parts/use-source-words.ts';
import { CertaintyField } from '../../../ui/facts/CertaintyField.tsx';
import { EMPTY_DRAFT, readDraft, type Draft } from '../../../ui/facts/draft.ts';
import { ValueField } from './ValueField.tsx';
import './facts.css';

/** Writes one value of a fact: how far it is known, who says so, and when it was observed. Earlier values stay beside it. */
export function FactForm(props: {
  readonly named: NamedFact;
  /** The place or train to begin with; otherwise the one recorded last. */
  readonly about?: string | undefined;
  readonly onDone: () => void;
}) {
  const { named, onDone } = props;
  const { fact } = named;
  const { t } = useText();
  const { id } = useDesk();
  const { response } = useStanding();
  const { busy, refusal, act } = useAct(id);
  const { pick } = useText();
  const inputs = useInputWords(fact);
  const lines = linesOfFact(response, named.key);
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [certainty, setCertainty] = useState<Certainty>('known');
  const begin = lines.find((line) => line.about === props.about) ?? lines.at(-1);
  const [source, setSource] = useState(() => lastSource(begin));
  const [about, setAbout] = useState(props.about ?? begin?.about ?? '');
  const [at, setAt] = useState<TimeValue>(undefined);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const value = readDraft(fact.type, draft);
  const asksAbout = fact.per !== 'response';
  const complete =
    source.trim() !== '' &&
    at !== null &&
    (certainty === 'unknown' || value !== undefined) &&
    (!asksAbout || about.trim() !== '');
  const save = async () => {
    if (!complete || busy) return;
    const done = await act(
      {
        type: 'RecordFact',
        fact: named.key,
        certainty,
        source: source.trim(),
        ...(asksAbout ? { about: about.trim() } : {}),
        ...(certainty === 'unknown' || value === undefined ? {} : { value }),
      },
      at ?? undefined,
    );
    if (done) onDone();
  };
  return (
    <div
      className="src-fact-form"
      ref={form}
      role="group"
      aria-label={t('response.facts.recordOne', { fact: pick(fact.title) })}
    >
      {inputs === '' ? null : (
        <p className="src-fact-note">
          <CalculatorIcon size={14} aria-hidden /> {t('facts.derivedNote', { inputs })}
        </p>
      )}
      {asksAbout ? (
        <TextField
          label={t(`response.facts.per.${fact.per === 'train' ? 'train' : 'place'}`)}
          value={about}
          onChange={setAbout}
          list={lines.flatMap((line) => (line.about === undefined ? [] : [line.about]))}
          required
        />
      ) : null}
      {certainty === 'unknown' ? null : (
        <ValueField fact={fact} draft={draft} onChange={setDraft} onEnter={() => void save()} />
      )}
      <CertaintyField value={certainty} onChange={setCertainty} />
      <TextField
        label={t('response.facts.source')}
        value={source}
        onChange={setSource}
        list={fact.sources.map((one) => t(`response.facts.sources.${one}`))}
        onEnter={() => void save()}
        required
      />
      <div className="src-fact-form__time">
        <TimeField label={t('response.facts.observedAt')} value={at} onChange={setAt} />
      </div>
      <div className="src-fact-form__acts">
        <CommitButton intent="primary" icon={<TickIcon />} loading={busy} disabled={busy || !complete} onClick={save}>
          {t('response.facts.save')}
        </CommitButton>
        <Button onClick={onDone}>{t('common.act.cancel')}</Button>
      </div>
      <Refused refusal={refusal} />
    </div>
  );
}

/** Who said it last, as a start for who says it now. What the console has worked out is nobody's word. */
function lastSource(line: FactLine | undefined): string {
  return line?.entries.findLast((entry) => entry.channel !== 'derived')?.source ?? '';
}
