import { InputGroup } from '@blueprintjs/core';
import { EditIcon } from '@blueprintjs/icons';
import { useRef, type FocusEvent, type KeyboardEvent } from 'react';
import { actOn, now, say, useBusy, useNow, type Folded } from '../../state/index.ts';
import { inBoth } from '../../text/i18n.ts';
import { useText } from '../../text/use-text.ts';
import { CommitButton, isComposing } from '../../ui/index.ts';
import { logTags, plainSigns } from '../../ui/log-tags.ts';
import { QUICK_LINE_ID } from '../../ui/quick-line-id.ts';
import { lateEntry } from './late-entry.ts';
import { LineMarks } from './LineMarks.tsx';
import { offerId, TAG_LIST_ID, TagList } from './TagList.tsx';
import { TargetChoice } from './TargetChoice.tsx';
import { useCompletion } from './use-completion.ts';
import { EMPTY, useDraft } from './use-draft.ts';
import { useTarget } from './use-target.ts';
import './quick-log.css';

const MINUTES = 60_000;

/** The line itself: which response it goes to, the field, what it is understood to say, and the button. */
export function QuickLine(props: { readonly running: readonly Folded[] }) {
  const { running } = props;
  const { t } = useText();
  const [draft, change] = useDraft();
  const { busy, run } = useBusy();
  const minute = useNow(MINUTES);
  const input = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<Element>(null);
  const { target, moved, elsewhere } = useTarget(running, draft.response);
  const targetId = target?.response.id ?? '';
  const isBegun = draft.text !== '';
  const setText = (text: string) =>
    change((before) => (text === '' ? EMPTY : { ...before, text, response: before.response ?? targetId }));
  const { completion, take, onKey, field, typed } = useCompletion({ input, text: draft.text, setText, target });
  const entryOf = (at: number) => {
    const line = plainSigns(draft.text).trimStart();
    const late = draft.noTime ? undefined : lateEntry(line, at, target?.response.awareness?.at);
    const text = (late ? late.rest : line).trim();
    return { late, text, tags: logTags(text) };
  };
  const { late, tags, text } = entryOf(minute);

  const choose = (response: string) => change((before) => ({ ...before, response }));
  const step = (by: number) => {
    const index = running.findIndex(({ response }) => response.id === targetId);
    const next = running[(index + by + running.length) % running.length];
    if (next) choose(next.response.id);
  };
  const write = () =>
    run(async () => {
      const entry = entryOf(now());
      if (entry.text === '') return;
      const written = draft.text;
      const command = { type: 'WriteLog', text: entry.text, tags: [...entry.tags] } as const;
      const answer = await actOn(targetId, command, entry.late?.at);
      if (answer.kind !== 'done') return;
      // What was typed meanwhile is the beginning of the next line.
      change((before) => {
        const next = before.text.startsWith(written) ? before.text.slice(written.length) : before.text;
        return next === '' ? EMPTY : { text: next, response: targetId };
      });
      say('good', inBoth('quick.done'));
    });
  const leave = () => {
    const back = cameFrom.current;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
    else input.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (onKey(event)) event.preventDefault();
    else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void write();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (late) change((before) => ({ ...before, noTime: true }));
      else leave();
    }
  };
  const onFocus = (event: FocusEvent) => {
    if (!event.currentTarget.closest('section')?.contains(event.relatedTarget)) cameFrom.current = event.relatedTarget;
  };
  const chosenIndex = completion?.offers.findIndex((one) => one.tag === completion.chosen) ?? -1;
  return (
    <section className="src-quick src-shell__log" aria-label={t('quick.label')}>
      <TargetChoice running={running} target={targetId} onChoose={choose} />
      <div className="src-quick__field">
        {completion ? <TagList completion={completion} onTake={take} /> : null}
        <InputGroup
          id={QUICK_LINE_ID}
          inputRef={input}
          role="combobox"
          aria-label={t('quick.label')}
          aria-keyshortcuts="F4"
          aria-autocomplete="list"
          aria-expanded={completion !== undefined}
          aria-controls={TAG_LIST_ID}
          aria-activedescendant={chosenIndex < 0 ? undefined : offerId(chosenIndex)}
          placeholder={t('quick.placeholder')}
          value={draft.text}
          maxLength={4000}
          autoComplete="off"
          onChange={(event) => {
            setText(event.target.value);
            typed();
          }}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          {...field}
          onBlur={() => {
            field.onBlur();
            change((before) => (before.text === '' ? EMPTY : before));
          }}
        />
      </div>
      <LineMarks
        late={late}
        tags={tags}
        where={isBegun && moved ? 'moved' : isBegun && elsewhere ? 'elsewhere' : undefined}
        onNoTime={() => {
          change((before) => ({ ...before, noTime: true }));
          input.current?.focus();
        }}
      />
      <CommitButton icon={<EditIcon />} onClick={() => void write()} loading={busy} disabled={busy || text === ''}>
        {t('quick.commit')}
      </CommitButton>
    </section>
  );
}
