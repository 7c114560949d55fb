import { WithRecord } from '../WithRecord.tsx';
import { RecordChart } from './RecordChart.tsx';
import './chart.css';

/** The record as bands over time. */
export function ChartPage() {
  return <WithRecord>{(record) => <RecordChart key={record.readAt} record={record} />}</WithRecord>;
}
