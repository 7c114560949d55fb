import { CrossIcon, EnvelopeIcon, PhoneIcon, TickIcon, TimeIcon } from '@blueprintjs/icons';
import { memo, useMemo } from 'react';
import type { Band, BandKind } from '../../../../shared/review/timeline/chart.ts';
import { useText } from '../../../text/use-text.ts';
import { itemsIn, useItemWords, type BandItem } from './items-in.ts';
import { placeOf, type Window } from './window.ts';

/** Narrower than this part of the window, a stretch has no room for its words. */
const ROOM = 0.06;

/** One band: its name, and its stretches and moments; each leads to the line it began with. */
export const BandRow = memo(function BandRow(props: {
  readonly id: string;
  readonly band: Band;
  /** Of the response that begins with this band, where the chart shows several. */
  readonly title: string | undefined;
  readonly window: Window;
  readonly start: number;
  readonly isCurrent: boolean;
  readonly current: BandItem | undefined;
  readonly onGo: (key: string) => void;
}) {
  const { id, band, title, window, start, isCurrent, current, onGo } = props;
  const { pick } = useText();
  const words = useItemWords();
  const items = useMemo(() => itemsIn(band, window), [band, window]);
  const label = title === undefined ? pick(band.label) : `${title} · ${pick(band.label)}`;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      className={`src-band src-band--${band.kind}${isCurrent ? ' src-band--current' : ''}${title === undefined ? '' : ' src-band--first'}`}
      style={{ transform: `translateY(${start}px)` }}
    >
      <span className="src-band__label" title={label}>
        {label}
      </span>
      <span className="src-band__strip" aria-hidden>
        {items.map((item) => (
          <Item
            key={`${item.key} ${item.from} ${item.state} ${item.isMark}`}
            kind={band.kind}
            item={item}
            window={window}
            isCurrent={item.key === current?.key && item.from === current.from}
            words={words(item)}
            onGo={onGo}
          />
        ))}
      </span>
      <span className="src-visually-hidden">{items.map(words).join('; ')}</span>
    </div>
  );
});

/** By mouse; the keyboard goes through the list of bands. */
function Item(props: {
  readonly kind: BandKind;
  readonly item: BandItem;
  readonly window: Window;
  readonly isCurrent: boolean;
  readonly words: string;
  readonly onGo: (key: string) => void;
}) {
  const { kind, item, window, isCurrent, words, onGo } = props;
  const { pick } = useText();
  const left = Math.max(0, placeOf(item.from, window));
  const right = item.isMark ? left : Math.min(1, item.to === undefined ? 1 : placeOf(item.to, window));
  const current = isCurrent ? ' src-band__item--current' : '';
  const look = `src-band__item src-band__item--${kind} src-band__item--is-${item.state}${current}`;
  const at = { left: `${left * 100}%`, ...(item.isMark ? {} : { width: `${(right - left) * 100}%` }) };
  return (
    <span
      role="presentation"
      className={`${look}${item.isMark ? ' src-band__item--mark' : ''}`}
      style={at}
      title={words}
      onClick={() => onGo(item.key)}
    >
      <Sign kind={kind} item={item} />
      {!item.isMark && right - left > ROOM && kind !== 'due' ? pick(item.label) : null}
    </span>
  );
}

/** A shape for what colour alone would tell. */
function Sign({ kind, item }: { readonly kind: BandKind; readonly item: BandItem }) {
  if (kind === 'report') return <EnvelopeIcon size={12} />;
  if (kind === 'contact' && item.isMark) return <PhoneIcon size={12} />;
  switch (item.state) {
    // Where it passed stands a mark; the time after that needs no second one.
    case 'missed':
      return item.isMark || kind !== 'due' ? <CrossIcon size={12} /> : null;
    case 'met':
      return <TickIcon size={12} />;
    case 'late':
      return <TimeIcon size={12} />;
    default:
      return null;
  }
}
