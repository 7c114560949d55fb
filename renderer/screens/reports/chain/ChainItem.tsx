import { unknownTitle } from '../../../../shared/reporting/report-lines.ts';
import { capitalised } from '../../../../shared/base/text.ts';
import { reportName } from '../../../../shared/reporting/report-name.ts';
import { postTitle } from '../../../../shared/review/names.ts';
import type { ChainLink } from '../../../../shared/review/report-chain.ts';
import type { Folded } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp, Tag } from '../../../ui/index.ts';
import { MetTag } from '../clock/DueCell.tsx';
import { ReportDocument } from '../document/ReportDocument.tsx';
import { JournalLines } from '../JournalLines.tsx';
import { CopyButton } from './CopyButton.tsx';
import { PaperButton, wantsPaper } from './PaperButton.tsx';
import { Receipts } from './Receipts.tsx';

/** One report that has gone: when, against which clock, who has it, and its words as they went. */
export function ChainItem(props: { readonly folded: Folded; readonly link: ChainLink; readonly isLast: boolean }) {
  const { folded, link, isLast } = props;
  const { report, dues } = link;
  const { t, pick } = useText();
  const name = t('reports.chain.name', {
    name: pick(capitalised(reportName(report.kind, report.number))),
    channel: t(`common.channel.${report.channel}`),
  });
  return (
    <li className="src-chain__item" aria-label={name}>
      <div className="src-chain__head">
        <h3 className="src-chain__name">{name}</h3>
        <strong>
          <Stamp at={report.at} />
        </strong>
        {report.nothingNew ? <Tag tone="quiet">{t('chain.send.nothingNewTag')}</Tag> : null}
        {dues.length === 0 ? <Tag tone="quiet">{t('reports.chain.noDue')}</Tag> : null}
        {dues.map((due) => (
          <MetTag key={due.key} due={due} />
        ))}
        <span className="src-muted">
          #{report.version}{' '}
          {t('reports.chain.by', { post: pick(postTitle(folded.response, report.byPost)), person: report.byPerson })}
        </span>
        {!folded.response.closed && wantsPaper(report, folded.response.reporting.sent) ? (
          <PaperButton response={folded.response} report={report} />
        ) : null}
      </div>
      <Receipts response={folded.response} report={report} />
      {report.unknowns.length === 0 ? null : (
        <p className="src-chain__unknowns">
          {t('reports.chain.unknowns', {
            n: report.unknowns.length,
            list: report.unknowns.map((one) => pick(unknownTitle(one))).join(t('reports.clock.listMark')),
          })}
        </p>
      )}
      <details className="src-chain__frozen" open={isLast}>
        <summary>{t('reports.chain.text')}</summary>
        <div className="src-chain__words">
          <pre>{report.text}</pre>
          <CopyButton text={report.text} />
          {report.channel === 'written' ? (
            <ReportDocument response={folded.response} report={report} isDraft={false} />
          ) : null}
        </div>
      </details>
      <JournalLines folded={folded} lines={report.cites} title={t('reports.chain.cites', { n: report.cites.length })} />
    </li>
  );
}
