import type { KeyboardEvent } from 'react';
import type { PlanEntry } from '../../../../shared/contract/shapes.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp } from '../../../ui/index.ts';
import { standingOf, type EditionRow } from './model.ts';
import { StandingTag } from './StandingTag.tsx';

/** All texts of a plan; one is chosen by click, or with the arrow keys. */
export function EditionList(props: {
  readonly rows: readonly EditionRow[];
  readonly entry: PlanEntry | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (hash: string) => void;
}) {
  const { rows, entry, chosen, onChoose } = props;
  const { t } = useText();
  const choose = (event: KeyboardEvent<HTMLButtonElement>, by: number) => {
    const next = rows[rows.findIndex((row) => row.hash === chosen) + by];
    if (!next) return;
    event.preventDefault();
    onChoose(next.hash);
    const item = event.currentTarget.parentElement;
    const beside = by > 0 ? item?.nextElementSibling : item?.previousElementSibling;
    beside?.querySelector('button')?.focus();
  };
  return (
    <ul className="src-editions__rows">
      {rows.map((row) => (
        <li key={`${row.kind} ${row.hash}`}>
          <button
            type="button"
            className="src-editions__row"
            aria-current={row.hash === chosen}
            onClick={() => onChoose(row.hash)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') choose(event, 1);
              if (event.key === 'ArrowUp') choose(event, -1);
            }}
          >
            <span className="src-editions__label">{labelOf(row, entry, t)}</span>
            <StandingTag standing={standingOf(row)} />
            <span className="src-editions__when">
              {row.kind === 'draft' ? <Stamp at={row.draft.savedAt} /> : null}
              {row.kind === 'edition' ? <Stamp at={row.edition.submitted.at} /> : null}
              {row.kind === 'shipped' ? t('editions.shipped') : null}
              <code title={row.hash}>{row.hash.slice(0, 12)}</code>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What a text is called on the list. */
export function labelOf(row: EditionRow, entry: PlanEntry | undefined, t: ReturnType<typeof useText>['t']): string {
  if (row.kind === 'draft') return t('editions.draftOf', { person: row.draft.savedBy });
  if (row.kind === 'edition') return row.edition.submitted.label;
  return row.inForce ? (entry?.edition ?? t('editions.noLabel')) : t('editions.shipped');
}
