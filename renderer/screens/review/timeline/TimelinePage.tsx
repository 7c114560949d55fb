import { WithRecord } from '../WithRecord.tsx';
import { RecordLines } from './RecordLines.tsx';
import './timeline.css';

/** Every line of the record in one order. */
export function TimelinePage() {
  return (
    <WithRecord inParts>
      {(record, isWhole) => <RecordLines key={record.readAt} record={record} isWhole={isWhole} />}
    </WithRecord>
  );
}
