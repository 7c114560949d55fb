import { LINE_FACTS, lineOfTitle } from '../../../../shared/reporting/report-lines.ts';
import type { Inquiry } from '../../../../shared/reporting/inquiry-state.ts';
import { linesOf } from '../../../../shared/reporting/state.ts';
import { generalPlanOf } from '../../../../shared/response/general-plan.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { inquiryTitle } from '../../../../shared/review/inquiry-words.ts';
import { useAct } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { ReasonDialog } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { FactDialog } from './FactDialog.tsx';

/** Records the fact that a report had to leave unknown. */
export function InquiryFactDialog(props: { readonly about: string; readonly onClose: () => void }) {
  const { response } = useStanding();
  const { pick } = useText();
  const inquiry = response.reporting.inquiries?.[props.about];
  if (!inquiry) return null;
  const wanted = wantedFact(response, inquiry);
  return (
    <FactDialog
      fact={wanted?.fact}
      about={wanted?.about}
      label={wanted ? undefined : pick(inquiryTitle(response, inquiry))}
      onClose={props.onClose}
    />
  );
}

/** The fact that would answer it; undefined where no plan names one and it goes under the title of the line. */
function wantedFact(
  response: Response,
  { about, title }: Inquiry,
): { readonly fact: string; readonly about: string | undefined } | undefined {
  if (about.startsWith('fact:')) {
    const [fact = '', place] = about.slice('fact:'.length).split('@');
    return { fact, about: place };
  }
  const line = lineOfTitle(title);
  const known = new Set(generalPlanOf(response)?.facts.map(({ id }) => id));
  const facts = (line ? (LINE_FACTS[line] ?? []) : []).filter((id) => known.has(id)).map((id) => `general/${id}`);
  const isSaid = (fact: string) =>
    linesOf(response.reporting, fact).some(({ entries }) => entries.at(-1)?.certainty !== 'unknown');
  const fact = facts.find((one) => !isSaid(one)) ?? facts[0];
  return fact === undefined ? undefined : { fact, about: undefined };
}

/** 无法查明: with the reason, which the next report gives. */
export function CloseInquiryDialog(props: { readonly about: string; readonly onClose: () => void }) {
  const { about, onClose } = props;
  const { id } = useDesk();
  const { response } = useStanding();
  const { t, pick } = useText();
  const { act } = useAct(id);
  const inquiry = response.reporting.inquiries?.[about];
  if (!inquiry) return null;
  return (
    <ReasonDialog
      title={t('chain.inquiry.neverTitle', { title: pick(inquiryTitle(response, inquiry)) })}
      commit={t('chain.inquiry.neverCommit')}
      onCommit={({ reason, at }) => act({ type: 'CloseInquiry', about, reason }, at)}
      onClose={onClose}
    >
      <p className="src-muted">{t('chain.inquiry.neverHint')}</p>
    </ReasonDialog>
  );
}
