import { Button } from '@blueprintjs/core';
import { PinIcon, WarningSignIcon } from '@blueprintjs/icons';
import { useMemo } from 'react';
import { standingNotes, type StandingNote } from '../../../../shared/response/notes.ts';
import { useNow } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp, Tag } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { inParens } from '../parts/join-words.ts';
import { Group } from './Group.tsx';

/** 常备提示: what every post keeps in mind, collected over all plans. Past its time it is not dropped but asks to be looked at. */
export function StandingNotes() {
  const { response, readOnly } = useStanding();
  const { open } = useDesk();
  const { t } = useText();
  const notes = useMemo(() => standingNotes(response), [response]);
  return (
    <Group
      title={t('desk.note.group', { n: notes.length })}
      none={t('desk.note.none')}
      add={readOnly ? undefined : { label: t('desk.note.title'), onAdd: () => open({ id: 'note' }) }}
    >
      {notes.map((note) => (
        <Note key={note.id} note={note} />
      ))}
    </Group>
  );
}

function Note(props: { readonly note: StandingNote }) {
  const { note } = props;
  const { readOnly } = useStanding();
  const { names, open } = useDesk();
  const { t, pick } = useText();
  const now = useNow(15_000);
  const text = pick(note.text);
  const past = !readOnly && note.until !== undefined && note.until <= now;
  return (
    <li className="src-band-note">
      <span className="src-band-note__text">
        <PinIcon size={14} aria-hidden /> <strong>{text}</strong>
        {past ? (
          <Tag tone="warn" icon={<WarningSignIcon size={14} />}>
            {t('desk.note.past')}
          </Tag>
        ) : null}
      </span>
      <span className="src-band-row__sub">
        {note.until === undefined ? null : (
          <>
            {t('desk.note.holds')} <Stamp at={note.until} /> ·{' '}
          </>
        )}
        {typeof note.id === 'string' ? `${t('desk.note.ofStep')} · ` : ''}
        {inParens(t, note.mark.person, pick(names.post(note.mark.post)))} <Stamp at={note.mark.at} />
      </span>
      {readOnly ? null : (
        <Button
          className="src-band-note__strike"
          size="small"
          variant="minimal"
          aria-label={t('desk.note.strikeOf', { text })}
          onClick={() => open({ id: 'strike-note', note: note.id })}
        >
          {t('desk.note.strike')}
        </Button>
      )}
    </li>
  );
}
