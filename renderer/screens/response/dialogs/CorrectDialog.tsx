import { useState } from 'react';
import type { ResponseEvent } from '../../../../shared/response/events.ts';
import { sentence } from '../../../../shared/review/sentence.ts';
import { useAct } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, TextField } from '../../../ui/index.ts';
import { plainSigns } from '../../../ui/log-tags.ts';
import { useDesk, useStanding } from '../desk.ts';
import './dialogs.css';

/** 更正: a new line says what was wrong and why; the old one stays legible, ruled through. */
export function CorrectDialog(props: { readonly version: number; readonly onClose: () => void }) {
  const { version, onClose } = props;
  const { id } = useDesk();
  const { response, events } = useStanding();
  const { t, pick } = useText();
  const { act } = useAct(id);
  const event = events.find((one) => one.version === version);
  const original = event ? textOf(event) : undefined;
  const [text, setText] = useState(original ?? '');
  const [reason, setReason] = useState('');
  const corrected = plainSigns(text).trim();
  if (!event) return null;
  return (
    <CommandDialog
      title={t('quick.correct.title', { n: version })}
      commit={t('quick.correct.commit')}
      canCommit={reason.trim() !== '' && corrected !== (original ?? '')}
      onCommit={() =>
        act({
          type: 'CorrectLine',
          version,
          reason: reason.trim(),
          ...(original === undefined || corrected === '' ? {} : { text: corrected }),
        })
      }
      onClose={onClose}
    >
      <figure className="src-original">
        <figcaption>{t('quick.correct.original')}</figcaption>
        <blockquote>{pick(sentence(response, event))}</blockquote>
      </figure>
      {original === undefined ? (
        <p>{t('quick.correct.fact')}</p>
      ) : (
        <TextField
          label={t('quick.correct.text')}
          hint={t('quick.correct.textHint')}
          value={text}
          onChange={setText}
          rows={2}
        />
      )}
      <TextField label={t('quick.correct.reason')} value={reason} onChange={setReason} required />
    </CommandDialog>
  );
}

/** The words of a line that can be written anew; a fact has none. */
function textOf(event: ResponseEvent): string | undefined {
  return event.type === 'LogWritten' || event.type === 'LineCorrected' ? event.data.text : undefined;
}
