import { Button, Dialog, DialogBody, DialogFooter, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { TickIcon } from '@blueprintjs/icons';
import { useRef, useState, type KeyboardEvent } from 'react';
import { beijingDate, beijingStamp } from '../../../shared/base/instant.ts';
import { stepByNumber } from '../../../shared/response/step-number.ts';
import { kindTag } from '../../../shared/review/log-kinds.ts';
import { actOn, closeDialog, now, stationNameOf, useBusy, useRunning } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { isComposing } from '../../ui/index.ts';
import { readLine, type TypedLine } from './paper-line.ts';
import './paper-entry.css';

/** What paper says is typed in, line by line: each with the time it happened, the journal adds the time of entry. */
export function PaperEntryDialog(props: { readonly id: string | undefined }) {
  const { t, pick } = useText();
  const running = useRunning();
  const [chosen, setChosen] = useState(props.id);
  const [typed, setTyped] = useState<TypedLine>(() => ({ date: beijingDate(now()), clock: '', step: '', what: '' }));
  const [wrong, setWrong] = useState<string>();
  const [written, setWritten] = useState<readonly string[]>([]);
  const clock = useRef<HTMLInputElement>(null);
  const { busy, run } = useBusy();
  const response = (running.find((one) => one.response.id === chosen) ?? running[0])?.response;
  if (!response) return null;

  const found = stepByNumber(response, typed.step);
  const write = () =>
    void run(async () => {
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
      setTyped({ ...typed, clock: '', step: '', what: '' });
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
        {...(name === 'clock' ? { inputRef: clock } : {})}
        value={typed[name]}
        autoComplete="off"
        maxLength={name === 'what' ? 3900 : 20}
        onKeyDown={onKeyDown}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <Dialog
      isOpen
      title={t('paper.entry.title')}
      className="src-dialog src-dialog--wide"
      isCloseButtonShown={false}
      canOutsideClickClose={false}
      onClose={() => closeDialog('paper-entry')}
      onOpening={() => clock.current?.focus()}
    >
      <DialogBody>
        <p>{t('paper.entry.about')}</p>
        {running.length > 1 ? (
          <HTMLSelect
            aria-label={t('paper.entry.response')}
            value={response.id}
            onChange={(event) => setChosen(event.target.value)}
            options={running.map((one) => ({
              value: one.response.id,
              label: `${pick(stationNameOf(one.response))} ${one.response.awareness?.what.slice(0, 20) ?? ''}`,
            }))}
          />
        ) : (
          <p className="src-muted">
            {pick(stationNameOf(response))} · {response.awareness?.what}
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
          <Button intent="primary" loading={busy} onClick={write}>
            {t('paper.entry.write')}
          </Button>
        </div>
        {found ? (
          <p>{t('paper.entry.stepIs', { number: found.number, step: pick(found.compiled.step.title) })}</p>
        ) : null}
        <p role="alert" className="src-paper-entry__wrong">
          {wrong}
        </p>
      </DialogBody>
      <DialogFooter actions={<Button onClick={() => closeDialog('paper-entry')}>{t('common.act.close')}</Button>}>
        <span className="src-muted">{t('paper.entry.written', { n: written.length })}</span>
      </DialogFooter>
    </Dialog>
  );
}
