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
  const step = (event: React.KeyboardEvent, by: number) => {
    const at = rows.findIndex((row) => row.hash === chosen);
    const next = rows[at + by];
    if (!next) return;
    event.preventDefault();
    onChoose(next.hash);
    (event.currentTarget.children[at + by]?.firstElementChild as HTMLElement | null)?.focus();
  };
  return (
    <ul
      className="src-editions__rows"
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') step(event, 1);
        if (event.key === 'ArrowUp') step(event, -1);
      }}
    >
      {rows.map((row) => (
        <li key={`${row.kind} ${row.hash}`}>
          <button
            type="button"
            className="src-editions__row"
            aria-current={row.hash === chosen}
            onClick={() => onChoose(row.hash)}
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
