import { useState } from 'react';
import type { SentReport } from '../../../../shared/reporting/state.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { reportName } from '../../../../shared/reporting/report-name.ts';
import { unitTitle } from '../../../../shared/review/names.ts';
import { actOn, now } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, TextField, TimeField, type TimeValue } from '../../../ui/index.ts';

/** Who took the report at the other end, and when it was read back. */
export function ReceiptDialog(props: {
  readonly response: Response;
  readonly report: SentReport;
  readonly unit: string;
  readonly onClose: () => void;
}) {
  const { response, report, unit, onClose } = props;
  const { t, pick } = useText();
  const [takenBy, setTakenBy] = useState('');
  const [at, setAt] = useState<TimeValue>(undefined);
  const { kind, number, channel } = report;
  const commit = async () => {
    const readBackAt = at ?? now();
    const answer = await actOn(response.id, {
      type: 'AcknowledgeReport',
      kind,
      number,
      channel,
      unit,
      takenBy: takenBy.trim(),
      readBackAt,
    });
    return answer.kind === 'done';
  };
  return (
    <CommandDialog
      title={t('reports.chain.dialog', {
        unit: pick(unitTitle(response, unit)),
        report: pick(reportName(kind, number)),
      })}
      commit={t('reports.chain.commit')}
      canCommit={takenBy.trim() !== '' && at !== null}
      onCommit={commit}
      onClose={onClose}
    >
      <TextField label={t('reports.chain.takenBy')} value={takenBy} onChange={setTakenBy} required />
      <TimeField label={t('reports.chain.readBackAt')} value={at} onChange={setAt} />
    </CommandDialog>
  );
}
