import { memo, type ReactNode } from 'react';
import type { Text } from '../../../../shared/base/text.ts';
import { useText } from '../../../text/use-text.ts';
import { DueClock } from '../../../ui/index.ts';

/** One line of the side band; leads to the card of its step. */
export const BandRow = memo(function BandRow(props: {
  readonly stepRef: string;
  readonly title: Text;
  readonly owner: Text;
  readonly dueFrom: number | undefined;
  readonly dueAt: number | undefined;
  readonly selected: boolean;
  readonly onSelect: (id: string, opened: boolean) => void;
  readonly children: ReactNode;
}) {
  const { stepRef, dueFrom, dueAt, selected } = props;
  const { pick } = useText();
  return (
    <li>
      <button
        type="button"
        className={`src-band-row${selected ? ' src-band-row--selected' : ''}`}
        aria-current={selected ? 'true' : undefined}
        onClick={() => props.onSelect(stepRef, true)}
      >
        <span className="src-band-row__top">
          <strong>{pick(props.title)}</strong>
          {dueFrom === undefined || dueAt === undefined ? null : <DueClock due={{ from: dueFrom, dueAt }} />}
        </span>
        <span className="src-band-row__sub">
          {pick(props.owner)} {props.children}
        </span>
      </button>
    </li>
  );
});
