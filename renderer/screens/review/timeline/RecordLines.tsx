import { Button } from '@blueprintjs/core';
import { RefreshIcon } from '@blueprintjs/icons';
import { useCallback, useMemo, useRef, useState } from 'react';
import { beijingStamp } from '../../../../shared/base/instant.ts';
import { now, readReviewAgain, useView, widenReview, type ReviewRecord } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { useKeys } from '../../../ui/index.ts';
import { LineCard } from '../card/LineCard.tsx';
import { FilterBar } from './FilterBar.tsx';
import { LineTable } from './LineTable.tsx';
import { LinesContext, type Lines } from './lines.ts';
import { useShown } from './use-shown.ts';

/** The lines of one record: filter, list, and the card of a line. */
export function RecordLines({ record }: { readonly record: ReviewRecord }) {
  const { t } = useText();
  const { timeline, readAt } = record;
  const { items, rows, leftOut, gaps } = useShown(record);
  const byKey = useMemo(() => new Map(timeline.rows.map((row) => [row.key, row])), [timeline]);
  const asked = useView((state) => state.screen.params['row']);
  const [wanted, setWanted] = useState({ key: asked ?? items[0]?.key, at: asked === undefined ? 0 : 1 });
  const [card, setCard] = useState<string>();
  const field = useRef<HTMLInputElement>(null);

  const found = items.findIndex(({ key }) => key === wanted.key);
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
        gaps={gaps.length}
        inputRef={field}
        onEnter={() => move(current)}
      />
      <LineTable items={items} current={current} wanted={wanted} onCurrent={move} />
      <p className="src-review__foot src-muted">
        {t('review.readAt', { at: beijingStamp(readAt, now()) })}
        {record.subject.kind === 'package' ? null : (
          <Button size="small" variant="minimal" icon={<RefreshIcon />} onClick={readReviewAgain}>
            {t('review.again')}
          </Button>
        )}
        {timeline.untitled.length === 0 ? null : ` ${t('review.untitled', { n: timeline.untitled.length })}`}
      </p>
      {open ? <LineCard row={open} record={record} onClose={() => setCard(undefined)} /> : null}
    </LinesContext>
  );
}
