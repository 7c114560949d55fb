import { ArrowRightIcon, EditIcon } from '@blueprintjs/icons';
import { beijingClock } from '../../../../shared/base/instant.ts';
import type { TimelineRow } from '../../../../shared/review/timeline/row.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';
import { useLines } from './lines.ts';

/** What a line says, from where to where it moved, why, and what else moved with it. Words that were corrected later are struck through and stay legible. */
export function LineWords({ row }: { readonly row: TimelineRow }) {
  const { t, pick } = useText();
  const { words, from, to, why, effects, corrects, correctedBy } = row;
  const said = pick(words);
  return (
    <>
      <span>{correctedBy ? <s>{said}</s> : said}</span>
      {from && to ? (
        <span className="src-line__move">
          {pick(from)} <ArrowRightIcon size={12} title={t('review.line.to')} /> {pick(to)}
        </span>
      ) : null}
      {why === undefined ? null : <span className="src-line__why">{t('review.line.why', { why })}</span>}
      {effects?.length ? <span className="src-muted">{t('review.line.effects', { n: effects.length })}</span> : null}
      {corrects === undefined ? null : <LinkTo to={corrects} label="review.line.corrects" />}
      {correctedBy ? (
        <span>
          <Tag tone="quiet" icon={<EditIcon size={12} />}>
            {t('review.line.corrected')}
          </Tag>{' '}
          {correctedBy.map((key) => (
            <LinkTo key={key} to={key} label="review.line.correctedBy" />
          ))}
        </span>
      ) : null}
    </>
  );
}

function LinkTo(props: { readonly to: string; readonly label: 'review.line.corrects' | 'review.line.correctedBy' }) {
  const { t } = useText();
  const { byKey, reveal } = useLines();
  const line = byKey.get(props.to);
  // The other line may lie outside what was read.
  if (!line) return null;
  return (
    <button type="button" className="src-link" tabIndex={-1} onClick={() => reveal(props.to)}>
      {t(props.label, { at: beijingClock(line.at), n: line.version })}
    </button>
  );
}
