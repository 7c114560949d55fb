import { WithRecord } from '../WithRecord.tsx';
import { RecordLines } from './RecordLines.tsx';
import './timeline.css';

/** Every line of the record in one order. */
export function TimelinePage() {
  return <WithRecord>{(record) => <RecordLines key={record.readAt} record={record} />}</WithRecord>;
}
