import { Checkbox } from '@blueprintjs/core';
import { HANDOVER_GROUPS, type HandoverGroup as Group, type HandoverItem } from '../../../shared/review/handover.ts';
import { useText } from '../../text/use-text.ts';
import { DueClock, Stamp, Tag } from '../../ui/index.ts';

/** One group of a hand-over card: read it, tick it with the space bar. */
export function HandoverGroup(props: {
  readonly group: Group;
  readonly seen: boolean;
  readonly onSeen: (seen: boolean) => void;
}) {
  const { group, seen, onSeen } = props;
  const { t, pick } = useText();
  return (
    <section className={`src-handover__group${seen ? ' src-handover__group--seen' : ''}`}>
      <Checkbox checked={seen} onChange={(event) => onSeen(event.currentTarget.checked)}>
        <strong>{pick(HANDOVER_GROUPS[group.id])}</strong>{' '}
        <span className="src-muted">
          {seen ? t('handover.seen', { n: group.items.length }) : t('handover.unseen', { n: group.items.length })}
        </span>
      </Checkbox>
      <ul>
        {group.items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Item(props: { readonly item: HandoverItem }) {
  const { what, last, at, due } = props.item;
  const { t, pick } = useText();
  return (
    <li className="src-handover__item">
      {due ? <DueClock due={due} withTime /> : null}
      {due?.missed ? <Tag tone="bad">{t('shell.strip.recorded')}</Tag> : null}
      <span>{pick(what)}</span>
      {last ? <span className="src-muted">{pick(last)}</span> : null}
      {at === undefined ? null : (
        <span className="src-muted">
          {props.item.id === 'situation' ? `${t('handover.since')} ` : null}
          <Stamp at={at} />
        </span>
      )}
    </li>
  );
}
