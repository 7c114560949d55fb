import { Button } from '@blueprintjs/core';
import { RefreshIcon } from '@blueprintjs/icons';
import { useCallback, useMemo, useRef, useState } from 'react';
import { beijingStamp } from '../../../../shared/base/instant.ts';
import { rowsOf } from '../../../../shared/review/timeline/row.ts';
import { now, readReviewAgain, useView, widenReview, type ReviewRecord } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { useKeys } from '../../../ui/index.ts';
import { ExportButton } from '../export/ExportButton.tsx';
import { LineCard } from '../card/LineCard.tsx';
import { FilterBar } from './FilterBar.tsx';
import { LineTable } from './LineTable.tsx';
import { LinesContext, type Lines } from './lines.ts';
import { useShown } from './use-shown.ts';

/** While the list still shows the lines of an older filter, nothing is brought into sight. */
const NOT_YET = { key: undefined, at: 0 };

/** The lines of one record: filter, list, and the card of a line. While more lines come, nothing is exported: the numbers would be those of a part. */
export function RecordLines({ record, isWhole }: { readonly record: ReviewRecord; readonly isWhole: boolean }) {
  const { t } = useText();
  const { timeline, readAt } = record;
  const { items, rows, leftOut, gaps, isSettled } = useShown(record);
  const byKey = useMemo(() => new Map(timeline.rows.map((row) => [row.key, row])), [timeline]);
  const asked = useView((state) => state.screen.params['row']);
  const [wanted, setWanted] = useState({ key: asked ?? items[0]?.key, at: asked === undefined ? 0 : 1 });
  const [card, setCard] = useState<string>();
  const field = useRef<HTMLInputElement>(null);

  const found = useMemo(() => items.findIndex(({ key }) => key === wanted.key), [items, wanted.key]);
  // The current line may have been filtered away: then the first that is shown is it.
  const current = found < 0 ? Math.min(0, items.length - 1) : found;
  const goTo = useCallback((key: string | undefined) => {
    setWanted(({ at }) => ({ key, at: at + 1 }));
  }, []);
  const move = (index: number) => goTo(items[Math.max(0, Math.min(items.length - 1, index))]?.key);
  // The line that one stood at stays the one, among all the others.
  const widen = () => {
    widenReview();
    goTo(items[current]?.key);
  };
  const reveal = useCallback(
    (key: string) => {
      if (!items.some((item) => item.key === key)) widenReview();
      setCard(undefined);
      goTo(key);
    },
    [items, goTo],
  );
  const lines = useMemo(
    (): Lines => ({ names: timeline.names, readAt, byKey, reveal, openCard: setCard }),
    [timeline, readAt, byKey, reveal],
  );
  const group = t('review.keys.group');
  useKeys([
    { combo: 'j', label: t('review.keys.next'), group, onPress: () => move(current + 1) },
    { combo: 'k', label: t('review.keys.previous'), group, onPress: () => move(current - 1) },
    { combo: 'ctrl+f', label: t('review.keys.find'), group, inInput: true, onPress: () => field.current?.select() },
    { combo: 'shift+x', label: t('review.filter.resetHint'), group, onPress: widen },
  ]);
  const open = card === undefined ? undefined : byKey.get(card);
  return (
    <LinesContext value={lines}>
      <FilterBar
        timeline={timeline}
        shown={rows.length}
        leftOut={leftOut}
        inputRef={field}
        onEnter={() => move(current)}
      />
      <LineTable
        items={items}
        toCome={isWhole ? 0 : rowsOf(record.source) - timeline.rows.length}
        current={current}
        wanted={isSettled ? wanted : NOT_YET}
        onCurrent={move}
      />
      <p className="src-review__foot src-muted">
        {t('review.readAt', { at: beijingStamp(readAt, now()) })}
        {record.subject.kind === 'package' || !isWhole ? null : (
          <Button size="small" variant="minimal" icon={<RefreshIcon />} onClick={readReviewAgain}>
            {t('review.again')}
          </Button>
        )}
        <span className="src-review__export">{isWhole ? <ExportButton record={record} /> : null}</span>
        {gaps.length === 0 ? null : ` ${t(leftOut === 0 ? 'review.gaps' : 'review.gapsHidden', { n: gaps.length })}`}
        {timeline.untitled.length === 0 ? null : ` ${t('review.untitled', { n: timeline.untitled.length })}`}
      </p>
      {open ? <LineCard row={open} record={record} onClose={() => setCard(undefined)} /> : null}
    </LinesContext>
  );
}
