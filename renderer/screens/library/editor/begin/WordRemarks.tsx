import { WarningSignIcon } from '@blueprintjs/icons';
import type { ClauseReading } from '../../../../../shared/plan/clauses-from-text.ts';
import { useText } from '../../../../text/use-text.ts';
import { Tag } from '../../../../ui/index.ts';

/** What is odd about a Word file, and which of its paragraphs are in no clause. */
export function WordRemarks(props: { readonly reading: ClauseReading; readonly isTracked: boolean }) {
  const { remarks, leftOver } = props.reading;
  const { t, pick } = useText();
  const words = [...remarks.map(({ message }) => pick(message)), ...(props.isTracked ? [t('word.tracked')] : [])];
  return (
    <>
      {words.length === 0 ? null : (
        <details className="src-word__part" open={words.length <= 4}>
          <summary>
            <Tag tone="warn" icon={<WarningSignIcon size={14} />}>
              {t('word.remarks', { n: words.length })}
            </Tag>
          </summary>
          <ul className="src-word__notes">
            {words.map((one, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the same may be said of several clauses
              <li key={index}>{one}</li>
            ))}
          </ul>
        </details>
      )}
      {leftOver.length === 0 ? null : (
        <details className="src-word__part">
          <summary>{t('word.leftOver', { n: leftOver.length })}</summary>
          <ul className="src-word__notes src-word__rest" aria-label={t('word.leftOver', { n: leftOver.length })}>
            {leftOver.slice(0, MOST).map(({ paragraph, text, why }) => (
              <li key={paragraph}>
                <span className="src-muted">{t(`word.why.${why}`, { n: paragraph + 1 })}</span> {text}
              </li>
            ))}
            {leftOver.length > MOST ? <li>{t('word.more', { n: leftOver.length - MOST })}</li> : null}
          </ul>
        </details>
      )}
    </>
  );
}

/** More lines than anybody reads in a dialog. */
const MOST = 200;
