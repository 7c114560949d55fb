import { InputGroup } from '@blueprintjs/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useState } from 'react';
import { beijingStamp } from '../../../shared/base/instant.ts';
import { postTitle } from '../../../shared/review/names.ts';
import { sentence } from '../../../shared/review/sentence.ts';
import { goToPosition, pause, type OpenReplay } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { isComposing, ReadDialog } from '../../ui/index.ts';

const ROW = 30;

/** Every event of the record to choose from; typing finds by time, post and words, Enter goes to the first that fits. */
export function JumpDialog(props: { readonly open: OpenReplay; readonly onClose: () => void }) {
  const { open, onClose } = props;
  const { t, pick } = useText();
  const [query, setQuery] = useState('');
  const { replay } = open;
  const lines = useMemo(() => {
    const last = replay.stateAt(replay.events.length);
    return replay.events.map((event, index) => ({
      position: index + 1,
      when: beijingStamp(event.recordedAt, replay.events[0]?.recordedAt ?? event.recordedAt),
      words: `${pick(postTitle(last, event.byPost))} ${pick(sentence(last, event))}`,
    }));
  }, [replay, pick]);
  const wanted = query.trim().toLowerCase();
  const shown = useMemo(
    () =>
      wanted === '' ? lines : lines.filter(({ when, words }) => `${when} ${words}`.toLowerCase().includes(wanted)),
    [lines, wanted],
  );
  // Kept as state: the dialog draws its body later than this.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  // oxlint-disable-next-line react/incompatible-library -- lines are compared by their place, not by the functions of the list
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW,
    overscan: 12,
    // It opens at the line where the replay stands.
    initialOffset: Math.max(0, open.position - 6) * ROW,
  });
  const choose = (position: number) => {
    pause();
    goToPosition(position);
    onClose();
  };
  return (
    <ReadDialog title={t('replay.list.title')} onClose={onClose} wide hasFields>
      <InputGroup
        autoFocus
        value={query}
        placeholder={t('replay.list.searchHint')}
        aria-label={t('replay.list.search')}
        rightElement={<span className="src-replay-jump__count">{t('replay.list.count', { n: shown.length })}</span>}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          const first = shown[0];
          if (event.key === 'Enter' && !isComposing(event) && first) choose(first.position);
        }}
      />
      <p className="src-muted">{t('replay.list.hindsight')}</p>
      {shown.length === 0 ? <p>{t('replay.list.none')}</p> : null}
      <div className="src-replay-jump" ref={setScroller}>
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map((row) => {
            const line = shown[row.index];
            return line ? (
              <button
                key={line.position}
                type="button"
                className="src-replay-jump__line"
                aria-current={line.position === open.position ? 'true' : undefined}
                style={{ transform: `translateY(${row.start}px)`, height: ROW }}
                onClick={() => choose(line.position)}
              >
                <span className="src-muted">{line.position}</span> <span>{line.when}</span> <span>{line.words}</span>
              </button>
            ) : null;
          })}
        </div>
      </div>
    </ReadDialog>
  );
}
