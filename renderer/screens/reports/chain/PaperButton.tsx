import { Button, FormGroup, TextArea } from '@blueprintjs/core';
import { DocumentIcon } from '@blueprintjs/icons';
import { useId, useState } from 'react';
import type { SentReport } from '../../../../shared/reporting/state.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { unknownsIn } from '../../../../shared/review/draft-report.ts';
import { reportName } from '../../../../shared/reporting/report-name.ts';
import { actOn } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, TimeField, type TimeValue } from '../../../ui/index.ts';

/** Whether a report went by phone alone and is one that is written afterwards; the first report has a clock and a place of its own for that. */
export function wantsPaper({ kind, number, channel }: SentReport, sent: readonly SentReport[]): boolean {
  const isWritten = sent.some((one) => one.kind === kind && one.number === number && one.channel === 'written');
  return kind !== 'first' && channel === 'phone' && !isWritten;
}

/** 补书面稿: the written form of a report that went by phone, under the same number and to the same units. */
export function PaperButton(props: { readonly response: Response; readonly report: SentReport }) {
  const { response, report } = props;
  const { t, pick } = useText();
  const [isOpen, setOpen] = useState(false);
  const name = pick(reportName(report.kind, report.number));
  return (
    <>
      <Button
        size="small"
        icon={<DocumentIcon />}
        aria-label={t('chain.send.paperOf', { name })}
        onClick={() => setOpen(true)}
      >
        {t('chain.send.paper')}
      </Button>
      {isOpen ? <PaperForm response={response} report={report} name={name} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function PaperForm(props: {
  readonly response: Response;
  readonly report: SentReport;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { response, report, name } = props;
  const { t } = useText();
  const id = useId();
  const [text, setText] = useState(report.text);
  const [at, setAt] = useState<TimeValue>(undefined);
  const commit = async () => {
    const { kind, number, recipients, cites, nothingNew } = report;
    const answer = await actOn(
      response.id,
      {
        type: 'SendReport',
        kind,
        channel: 'written',
        ...(kind === 'follow-up' ? { number } : {}),
        ...(nothingNew ? { nothingNew } : {}),
        text,
        recipients: recipients.map(({ unit }) => ({ unit })),
        unknowns: unknownsIn(text).map((one) => one.slice(0, 200)),
        cites: [...cites],
      },
      at ?? undefined,
    );
    return answer.kind === 'done';
  };
  return (
    <CommandDialog
      wide
      title={t('chain.send.paperTitle', { name })}
      commit={t('chain.send.paperCommit')}
      canCommit={text.trim() !== '' && at !== null}
      onCommit={commit}
      onClose={props.onClose}
    >
      <FormGroup label={t('reports.compose.text')} labelFor={id} helperText={t('chain.send.paperHint', { name })}>
        <TextArea
          id={id}
          className="src-written__words"
          fill
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </FormGroup>
      <TimeField label={t('reports.compose.sentAt')} value={at} onChange={setAt} />
    </CommandDialog>
  );
}
