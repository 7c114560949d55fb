import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import type { Deviation } from '../../../../shared/review/deviations/shape.ts';
import type { Reviewed, ReviewSubject } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel } from '../../../ui/index.ts';
import { DeviationRow } from './DeviationRow.tsx';

/** So many rows are drawn at first; a deadline of a long response can be missed hundreds of times. */
const AT_FIRST = 100;

/** The deviations of one plan and lane. */
export function DeviationTable(props: {
  readonly title: string;
  readonly members: readonly Deviation[];
  readonly subject: ReviewSubject;
  readonly reviewed: Reviewed | undefined;
  readonly onNote: (one: Deviation) => void;
}) {
  const { title, members, subject, reviewed, onNote } = props;
  const { t } = useText();
  const [isAll, setIsAll] = useState(false);
  const left = isAll ? 0 : members.length - AT_FIRST;
  return (
    <Panel title={title} flush>
      <table className="src-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('reviewReport.deviations.when')}</th>
            <th scope="col">{t('reviewReport.deviations.what')}</th>
            <th scope="col">{t('reviewReport.deviations.reason')}</th>
            <th scope="col">{t('reviewReport.deviations.lines')}</th>
          </tr>
        </thead>
        <tbody>
          {(isAll ? members : members.slice(0, AT_FIRST)).map((one) => (
            <DeviationRow key={one.key} one={one} subject={subject} reviewed={reviewed} onNote={() => onNote(one)} />
          ))}
        </tbody>
      </table>
      {left > 0 ? (
        <Button variant="minimal" onClick={() => setIsAll(true)}>
          {t('reviewReport.deviations.showAll', { n: left })}
        </Button>
      ) : null}
    </Panel>
  );
}
