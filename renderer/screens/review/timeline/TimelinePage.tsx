import { useText } from '../../../text/use-text.ts';
import { EmptyState } from '../../../ui/index.ts';
import { WithSubject } from '../WithSubject.tsx';

/** Every line of the record in one order. */
export function TimelinePage() {
  const { t } = useText();
  return <WithSubject>{() => <EmptyState title={t('review.reading')} />}</WithSubject>;
}
