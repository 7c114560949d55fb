import { Callout } from '@blueprintjs/core';
import { useRecordSearch, searchWhatIsIndexed, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, JobProgress } from '../../../ui/index.ts';
import { FoundLines } from './FoundLines.tsx';
import { SearchField } from './SearchField.tsx';
import './search.css';

/** Looks for words in all records; it needs no subject. */
export function SearchPage() {
  const { t, pick } = useText();
  const { asked, job, result, cancelling } = useRecordSearch();
  const progress = useView((state) => (job === undefined ? undefined : state.progress.get(job)));
  return (
    <div className="src-search">
      <SearchField key={asked} />
      {job === undefined ? null : (
        <JobProgress
          progress={progress}
          words={progress ? t('search.indexing', progress) : t('search.busy')}
          cancel={t('search.enough')}
          cancelling={cancelling}
          onCancel={() => void searchWhatIsIndexed()}
        />
      )}
      {result?.findings.map(({ code, message }) => (
        <Callout key={`${code} ${message.zh}`} intent="warning" compact>
          {pick(message)}
        </Callout>
      ))}
      <Found />
    </div>
  );
}

function Found() {
  const { t } = useText();
  const { result } = useRecordSearch();
  if (!result || result.words.length === 0)
    return <EmptyState title={t('search.start')}>{t('search.startHint')}</EmptyState>;
  const { found, more, shown, searched, rows } = result;
  if (found === 0) return <EmptyState title={t('search.none')}>{t('search.noneHint', { rows: searched })}</EmptyState>;
  return (
    <>
      <p className="src-muted" role="status">
        {t('search.found', { found: `${found}${more ? '+' : ''}`, shown, searched, rows })}
      </p>
      <FoundLines result={result} />
    </>
  );
}
