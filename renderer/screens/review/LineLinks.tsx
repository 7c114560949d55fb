import { Button } from '@blueprintjs/core';
import { LinkIcon } from '@blueprintjs/icons';
import { rowKey } from '../../../shared/review/timeline/row.ts';
import { goToReview, type ReviewSubject } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';

/** The journal lines behind a figure or a finding, each leading to its place in the timeline. */
export function LineLinks(props: {
  readonly subject: ReviewSubject;
  readonly lines: readonly { readonly stream: string; readonly version: number }[];
}) {
  const { t } = useText();
  return props.lines.map(({ stream, version }) => (
    <Button
      key={`${stream} ${version}`}
      size="small"
      variant="minimal"
      icon={<LinkIcon size={12} />}
      aria-label={t('reviewReport.deviations.toLine', { n: version })}
      onClick={() => goToReview(props.subject, { tab: 'timeline', row: rowKey(stream, version) })}
    >
      {version}
    </Button>
  ));
}
