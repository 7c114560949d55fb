import { Button } from '@blueprintjs/core';
import { EditIcon, HelpIcon, TickIcon } from '@blueprintjs/icons';
import { inquiriesOf } from '../../../../shared/reporting/inquiries.ts';
import type { Inquiry } from '../../../../shared/reporting/inquiry-state.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { inquiryTitle } from '../../../../shared/review/inquiry-words.ts';
import { reportName } from '../../../../shared/reporting/report-name.ts';
import { postTitle } from '../../../../shared/review/names.ts';
import { go } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel, Stamp, Tag } from '../../../ui/index.ts';
import './inquiries.css';

/** 待查事项: what reports had to leave unknown, and what came of it. Nothing is shown until a report has left something open. */
export function InquiryPanel(props: { readonly response: Response }) {
  const { response } = props;
  const { t } = useText();
  const all = inquiriesOf(response.reporting);
  if (all.length === 0) return null;
  const open = all.filter((one) => !one.closed);
  const settled = all.filter((one) => one.closed);
  return (
    <Panel title={t('chain.inquiry.group', { n: open.length })} flush>
      {open.length === 0 ? null : (
        <ul className="src-inquiries">
          {open.map((inquiry) => (
            <Open key={inquiry.about} response={response} inquiry={inquiry} />
          ))}
        </ul>
      )}
      {settled.length === 0 ? null : (
        <details className="src-inquiries__settled">
          <summary>{t('chain.inquiry.settled', { n: settled.length })}</summary>
          <ul className="src-inquiries">
            {settled.map((inquiry) => (
              <Settled key={inquiry.about} response={response} inquiry={inquiry} />
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

function Open(props: { readonly response: Response; readonly inquiry: Inquiry }) {
  const { response } = props;
  const { about, kind, number, owner, at } = props.inquiry;
  const { t, pick } = useText();
  const title = pick(inquiryTitle(response, props.inquiry));
  return (
    <li className="src-inquiries__one">
      <Tag tone="warn" icon={<HelpIcon size={14} />}>
        {title}
      </Tag>
      <span className="src-muted">
        {t('chain.inquiry.asked', { report: pick(reportName(kind, number)) })} <Stamp at={at} /> ·{' '}
        {t('chain.inquiry.by', { post: pick(postTitle(response, owner)) })}
      </span>
      {response.closed ? null : (
        <Button
          size="small"
          icon={<EditIcon />}
          aria-label={t('chain.inquiry.recordOf', { title })}
          onClick={() => go('response', { id: response.id, open: `inquiry:${about}` })}
        >
          {t('chain.inquiry.record')}
        </Button>
      )}
    </li>
  );
}

function Settled(props: { readonly response: Response; readonly inquiry: Inquiry }) {
  const { closed } = props.inquiry;
  const { t, pick } = useText();
  if (!closed) return null;
  return (
    <li className="src-inquiries__one">
      <Tag tone={closed.how === 'fact' || closed.how === 'report' ? 'good' : 'quiet'} icon={<TickIcon size={14} />}>
        {pick(inquiryTitle(props.response, props.inquiry))}
      </Tag>
      <span className="src-muted">
        #{closed.version} <Stamp at={closed.at} /> {t(`chain.inquiry.how.${closed.how}`)}
        {closed.reason === undefined ? '' : ` · ${closed.reason}`}
      </span>
    </li>
  );
}
