import { Button } from '@blueprintjs/core';
import { HelpIcon } from '@blueprintjs/icons';
import { useMemo } from 'react';
import { openInquiries } from '../../../../shared/reporting/inquiries.ts';
import type { Inquiry } from '../../../../shared/reporting/inquiry-state.ts';
import { inquiryTitle } from '../../../../shared/review/inquiry-words.ts';
import { reportName } from '../../../../shared/reporting/report-name.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { Group } from './Group.tsx';

/** 待查事项: what a report had to leave unknown, until a fact, a later report or a reason settles it. */
export function Inquiries() {
  const { response } = useStanding();
  const { t } = useText();
  const open = useMemo(() => openInquiries(response.reporting), [response]);
  return (
    <Group title={t('chain.inquiry.group', { n: open.length })} none={t('chain.inquiry.none')}>
      {open.map((inquiry) => (
        <Row key={inquiry.about} inquiry={inquiry} />
      ))}
    </Group>
  );
}

function Row(props: { readonly inquiry: Inquiry }) {
  const { about, kind, number, owner, at } = props.inquiry;
  const { response, readOnly } = useStanding();
  const { names, open } = useDesk();
  const { t, pick } = useText();
  const title = pick(inquiryTitle(response, props.inquiry));
  return (
    <li className="src-band-note">
      <span className="src-band-note__text">
        <HelpIcon size={14} aria-hidden /> <strong>{title}</strong>
      </span>
      <span className="src-band-row__sub">
        {t('chain.inquiry.asked', { report: pick(reportName(kind, number)) })} <Stamp at={at} /> ·{' '}
        {t('chain.inquiry.by', { post: pick(names.post(owner)) })}
      </span>
      {readOnly ? null : (
        <span className="src-band-note__strike">
          <Button
            size="small"
            aria-label={t('chain.inquiry.recordOf', { title })}
            onClick={() => open({ id: 'inquiry', about })}
          >
            {t('chain.inquiry.record')}
          </Button>
          <Button
            size="small"
            variant="minimal"
            aria-label={t('chain.inquiry.neverOf', { title })}
            onClick={() => open({ id: 'close-inquiry', about })}
          >
            {t('chain.inquiry.never')}
          </Button>
        </span>
      )}
    </li>
  );
}
