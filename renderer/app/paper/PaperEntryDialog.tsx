import { HTMLSelect, InputGroup } from '@blueprintjs/core';
import { TickIcon } from '@blueprintjs/icons';
import { useRef, useState, type KeyboardEvent } from 'react';
import { beijingDate, beijingStamp } from '../../../shared/base/instant.ts';
import { stepByNumber } from '../../../shared/response/step-number.ts';
import { kindTag } from '../../../shared/response/log-kinds.ts';
import { stationName } from '../../../shared/review/names.ts';
import { actOn, closeDialog, now, useBusy, useRunning } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { CommitButton, isComposing, ReadDialog } from '../../ui/index.ts';
import { readLine, type TypedLine } from './paper-line.ts';
import './paper-entry.css';

/**
 * What paper says is typed in, line by line: each with the time it happened, the journal adds the time of entry. The response is settled when the dialog
 * opens; when it ends meanwhile nothing goes anywhere until a person has chosen another.
 */
export function PaperEntryDialog(props: { readonly id: string | undefined }) {
  const { t, pick } = useText();
  const running = useRunning();
  const [chosen, setChosen] = useState(
    () => (running.find((one) => one.response.id === props.id) ?? running[0])?.response.id,
  );
  const [typed, setTyped] = useState<TypedLine>(() => ({ date: beijingDate(now()), clock: '', step: '', what: '' }));
  const [wrong, setWrong] = useState<string>();
  const [written, setWritten] = useState<readonly string[]>([]);
  const clock = useRef<HTMLInputElement>(null);
  const { busy, run } = useBusy();
  const response = running.find((one) => one.response.id === chosen)?.response;
  const found = response && stepByNumber(response, typed.step);
  const write = () =>
    void run(async () => {
      if (!response) return;
      const line = readLine(typed, response, now(), pick(kindTag('paper')));
      if (line.kind === 'wrong') {
        setWrong(line.what === 'empty' ? undefined : t(`paper.entry.wrong.${line.what}`, { number: typed.step }));
        return;
      }
      const answer = await actOn(response.id, { type: 'WriteLog', text: line.text, tags: [...line.tags] }, line.at);
      if (answer.kind !== 'done') {
        setWrong(answer.kind === 'refused' ? pick(answer.refusal.message) : t('paper.entry.notWritten'));
        return;
      }
      const entered = now();
      const times = { at: beijingStamp(line.at, entered), now: beijingStamp(entered, entered) };
      setWritten((before) => [...before, `${line.text}（${t('paper.entry.row', times)}）`]);
      setWrong(undefined);
      // What was typed meanwhile is the beginning of the next line.
      setTyped((next) => ({
        ...next,
        clock: next.clock === typed.clock ? '' : next.clock,
        step: next.step === typed.step ? '' : next.step,
        what: next.what === typed.what ? '' : next.what,
      }));
      clock.current?.focus();
    });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event)) return;
    event.preventDefault();
    write();
  };
  const field = (name: keyof TypedLine, label: string) => (
    <label className={`src-paper-entry__${name}`}>
      {label}
      <InputGroup
        {...(name === 'clock' ? { inputRef: clock, autoFocus: true } : {})}
        value={typed[name]}
        autoComplete="off"
        maxLength={name === 'what' ? 3900 : 20}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          const { value } = event.target;
          setTyped((before) => ({ ...before, [name]: value }));
        }}
      />
    </label>
  );
  return (
    <ReadDialog
      title={t('paper.entry.title')}
      wide
      hasFields
      onClose={() => closeDialog('paper-entry')}
      footer={t('paper.entry.written', { n: written.length })}
    >
      <p>{t('paper.entry.about')}</p>
      {running.length > 1 || !response ? (
        <HTMLSelect
          aria-label={t('paper.entry.response')}
          value={response?.id ?? ''}
          onChange={(event) => setChosen(event.target.value)}
          options={[
            ...(response ? [] : [{ value: '', label: t('ui.choose') }]),
            ...running.map((one) => ({
              value: one.response.id,
              label: `${pick(stationName(one.response))} ${one.response.awareness?.what.slice(0, 20) ?? ''}`,
            })),
          ]}
        />
      ) : (
        <p className="src-muted">
          {pick(stationName(response))} · {response.awareness?.what}
        </p>
      )}
      <ol className="src-paper-entry__written" aria-label={t('paper.entry.written', { n: written.length })}>
        {written.map((line, index) => (
          <li key={String(index)}>
            <TickIcon size={14} aria-hidden /> {line}
          </li>
        ))}
      </ol>
      <div className="src-paper-entry__row">
        {field('date', t('paper.entry.date'))}
        {field('clock', t('paper.entry.at'))}
        {field('step', t('paper.entry.step'))}
        {field('what', t('paper.entry.what'))}
        <CommitButton intent="primary" loading={busy} disabled={!response} onClick={write}>
          {t('paper.entry.write')}
        </CommitButton>
      </div>
      {found ? <p>{t('paper.entry.stepIs', { number: found.number, step: pick(found.compiled.step.title) })}</p> : null}
      <p role="alert" className="src-paper-entry__wrong">
        {response ? wrong : t('paper.entry.over')}
      </p>
    </ReadDialog>
  );
}
