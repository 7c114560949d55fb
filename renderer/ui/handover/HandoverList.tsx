import { useRef, useState, type KeyboardEvent } from 'react';
import { itemsOf, type HandoverSection, type ListedItem } from '../../../shared/handover/handover-list.ts';
import { say } from '../../state/index.ts';
import { inBoth } from '../../text/i18n.ts';
import { useText } from '../../text/use-text.ts';
import { isComposing } from '../is-composing.ts';
import { HandoverLine } from './HandoverLine.tsx';
import type { LookMark } from './look-mark.ts';
import './handover.css';

const BOX = 'input[data-handover]';

/**
 * Everything a hand-over has to show, to be read item by item: the arrows move, Space reads and goes on to the next one unread. One key stop for
 * the whole list.
 */
export function HandoverList(props: {
  readonly list: readonly HandoverSection[];
  readonly lookOf: (item: ListedItem) => LookMark | undefined;
  readonly onRead: (item: ListedItem) => void;
  /** R on an item that may be passed over; left out where nothing may. */
  readonly onPass?: (item: ListedItem) => void;
}) {
  const { list, lookOf, onRead, onPass } = props;
  const { t, pick } = useText();
  const root = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string>();
  const items = itemsOf(list);
  const firstUnread = items.find((item) => !lookOf(item)) ?? items[0];
  const stop = items.some(({ id }) => id === current) ? current : firstUnread?.id;
  const boxes = () => [...(root.current?.querySelectorAll<HTMLInputElement>(BOX) ?? [])];

  const read = (item: ListedItem) => {
    const all = boxes();
    const here = all.findIndex((box) => box.dataset['handover'] === item.id);
    const isUnread = !lookOf(item);
    onRead(item);
    // On from here, and from the top again for what was left out.
    const next = isUnread && [...all.slice(here + 1), ...all.slice(0, here)].find((box) => !box.checked);
    if (next) next.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = boxes();
    const here = all.findIndex((box) => box === document.activeElement);
    if (here < 0) return;
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all[Math.min(Math.max(to, 0), all.length - 1)]?.focus();
      return;
    }
    const item = items.find(({ id }) => id === all[here]?.dataset['handover']);
    if (event.key.toLowerCase() === 'r' && onPass && item) {
      event.preventDefault();
      if (item.isDue) say('info', inBoth('handover.dueStays'));
      else onPass(item);
    }
  };
  return (
    <div ref={root} className="src-handover" role="presentation" onKeyDown={onKeyDown}>
      {list.map((section) => (
        <section key={section.id} aria-label={pick(section.title)}>
          <h3>{pick(section.title)}</h3>
          {section.groups.map((group) => {
            const unread = group.items.filter((item) => !lookOf(item)).length;
            const n = group.items.length;
            return (
              <section
                key={group.id}
                className={`src-handover__group${unread === 0 ? ' src-handover__group--seen' : ''}${
                  group.items.some(({ isDue }) => isDue) ? ' src-handover__group--due' : ''
                }`}
                aria-label={pick(group.title)}
              >
                <h4>
                  {pick(group.title)}{' '}
                  <span className="src-muted">
                    {unread === 0 ? t('handover.seen', { n }) : t('handover.unseen', { n: unread, of: n })}
                  </span>
                </h4>
                <ul>
                  {group.items.map((item) => (
                    <HandoverLine
                      key={item.id}
                      item={item}
                      look={lookOf(item)}
                      isStop={item.id === stop}
                      onRead={() => read(item)}
                      onFocus={() => setCurrent(item.id)}
                      {...(onPass && !item.isDue ? { onPass: () => onPass(item) } : {})}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
        </section>
      ))}
    </div>
  );
}
