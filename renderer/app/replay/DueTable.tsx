import { beijingStamp, type Instant } from '../../../shared/base/instant.ts';
import type { DueRow } from '../../../shared/review/what-if.ts';
import { lengthWords } from '../../text/duration-words.ts';
import { useText, type Translate } from '../../text/use-text.ts';

/** Every deadline with how it came out on either side, and the difference in words. */
export function DueTable(props: { readonly rows: readonly DueRow[]; readonly since: Instant }) {
  const { rows, since } = props;
  const { t, pick } = useText();
  const said = (side: DueRow['was']) =>
    side === undefined
      ? t('whatIf.state.none')
      : t(`whatIf.state.${side.state}`, {
          due: beijingStamp(side.dueAt, since),
          done: side.doneAt === undefined ? '' : beijingStamp(side.doneAt, since),
        });
  return (
    <div className="src-what-if__table">
      <table className="src-table">
        <thead>
          <tr>
            {(['due', 'was', 'now', 'difference'] as const).map((column) => (
              <th key={column}>{t(`whatIf.columns.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.key} ${row.was?.dueAt} ${row.now?.dueAt}`}>
              <td>{pick(row.title)}</td>
              <td>{said(row.was)}</td>
              <td>{said(row.now)}</td>
              <td>
                <strong>{differenceOf(t, row)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What matters most of a difference: whether it was kept, then how far it moved. */
function differenceOf(t: Translate, { was, now, differs }: DueRow): string {
  if (!differs) return t('whatIf.differs.same');
  if (!was) return t('whatIf.differs.added');
  if (!now || now.state === 'dropped') return t('whatIf.differs.gone');
  if (was.state !== now.state) {
    if (now.state === 'met') return t('whatIf.differs.nowMet');
    if (now.state === 'late') return t('whatIf.differs.nowLate');
    if (now.state === 'missed') return t('whatIf.differs.nowMissed');
  }
  const moved = now.dueAt - was.dueAt;
  if (moved === 0) return t('whatIf.differs.other');
  return t(moved < 0 ? 'whatIf.differs.earlier' : 'whatIf.differs.later', { time: lengthWords(t, Math.abs(moved)) });
}
