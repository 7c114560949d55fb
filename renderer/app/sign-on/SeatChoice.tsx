import { Checkbox, HTMLSelect } from '@blueprintjs/core';
import type { Text } from '../../../shared/base/text.ts';
import { atPost, waysToSeat, namesAt, seatsOf } from '../../../shared/duty/seats.ts';
import { useGeneral, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';

/** A post to tick, who sits there on how many seats, and whom its new holder relieves: somebody, when no seat is free. */
export function SeatChoice(props: {
  readonly post: { readonly id: string; readonly title: Text; readonly duty: Text };
  readonly person: string;
  /** The person sits there already, at this workstation. */
  readonly held: boolean;
  readonly ticked: boolean;
  /** The list of people gives this post to the person, or gives none in particular. */
  readonly isListed: boolean;
  readonly from: string | undefined;
  readonly onTick: (on: boolean) => void;
  readonly onFrom: (person: string) => void;
}) {
  const { post, person, held, ticked, isListed, from, onTick, onFrom } = props;
  const { t, pick } = useText();
  const holders = useView((state) => state.duty.holders);
  const seats = useGeneral()?.shifts?.seats ?? [];
  const there = atPost(holders, post.id);
  const names = namesAt(holders, post.id);
  const count = seatsOf(seats, post.id);
  const { isFree, relievable } = waysToSeat(holders, seats, { person, post: post.id });
  const choices = (isFree ? 1 : 0) + relievable.length;
  return (
    <div>
      <Checkbox checked={held || ticked} disabled={held} onChange={(event) => onTick(event.currentTarget.checked)}>
        <span>{pick(post.title)}</span>
        <span className="src-posts__duty">
          {names
            ? t('seats.taken', { n: there.length, of: count, people: pick(names) })
            : isListed
              ? pick(post.duty)
              : null}
          {names && !isListed ? ' · ' : null}
          {isListed ? null : t('seats.notListed')}
          {held ? <> · {t('shell.signOn.heldHere')}</> : null}
          {ticked && from !== undefined && choices === 1 ? <> · {t('seats.relieves', { person: from })}</> : null}
        </span>
      </Checkbox>
      {ticked && choices > 1 ? (
        <HTMLSelect
          className="src-posts__from"
          aria-label={t('seats.whom', { post: pick(post.title) })}
          aria-required={!isFree}
          value={from ?? ''}
          onChange={(event) => onFrom(event.target.value)}
        >
          {isFree || from === undefined ? <option value="">{t(isFree ? 'seats.free' : 'seats.choose')}</option> : null}
          {relievable.map((one) => (
            <option key={one.person} value={one.person}>
              {t('seats.relieves', { person: one.person })}
            </option>
          ))}
        </HTMLSelect>
      ) : null}
    </div>
  );
}
