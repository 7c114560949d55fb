import type { ReactNode } from 'react';
import type { Reviewed, ReviewRecord } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { EmptyState } from '../../ui/index.ts';
import { WithRecord } from './WithRecord.tsx';

/** For a tab that looks at one response: says so where days are shown. `reviewed` is absent for a package, which can only be read. */
export function WithResponse(props: {
  readonly children: (record: ReviewRecord, reviewed: Reviewed | undefined) => ReactNode;
}) {
  const { t } = useText();
  return (
    <WithRecord>
      {(record) => {
        const { subject } = record;
        if (subject.kind === 'days') return <EmptyState title={t('reviewReport.oneResponse')} />;
        return props.children(record, subject.kind === 'response' ? subject : undefined);
      }}
    </WithRecord>
  );
}
