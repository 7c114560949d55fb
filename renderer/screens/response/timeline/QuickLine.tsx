import { Button, InputGroup } from '@blueprintjs/core';
import { EditIcon, HistoryIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { logTags } from '../../../ui/log-tags.ts';
import { useText } from '../../../text/use-text.ts';
import { isComposing, TimeField, type TimeValue } from '../../../ui/index.ts';
import { useDesk } from '../desk.ts';
import { KeyCap } from '../parts/KeyCap.tsx';
import { useAct } from '../use-act.ts';

export const QUICK_LINE_ID = 'src-quick-line';

/** One line into the log: type, Enter. With a time of its own when it is written down late. */
export function QuickLine() {
  const { id } = useDesk();
  const { t } = useText();
  const { busy, act } = useAct(id);
  const [text, setText] = useState('');
  const [late, setLate] = useState(false);
  const [at, setAt] = useState<TimeValue>(undefined);
  const write = async () => {
    const words = text.trim();
    if (words === '' || busy || at === null) return;
    if (!(await act({ type: 'WriteLog', text: words, tags: [...logTags(words)] }, at ?? undefined))) return;
    setText('');
    setAt(undefined);
    setLate(false);
  };
  return (
    <div className="src-quick" role="group" aria-label={t('response.timeline.line')}>
      <div className="src-quick__line">
        <InputGroup
          id={QUICK_LINE_ID}
          aria-label={t('response.timeline.line')}
          aria-keyshortcuts="L"
          placeholder={t('response.timeline.lineHint')}
          value={text}
          maxLength={4000}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event)) return;
            event.preventDefault();
            void write();
          }}
        />
        <Button
          icon={<HistoryIcon />}
          aria-pressed={late}
          aria-label={t('response.timeline.lateLine')}
          title={t('response.timeline.lateLine')}
          onClick={() => {
            setLate(!late);
            setAt(undefined);
          }}
        />
        <Button
          icon={<EditIcon />}
          loading={busy}
          disabled={busy || text.trim() === '' || at === null}
          onClick={() => void write()}
        >
          {t('response.timeline.write')} <KeyCap>L</KeyCap>
        </Button>
      </div>
      {late ? <TimeField label={t('response.card.at')} value={at} onChange={setAt} /> : null}
    </div>
  );
}
