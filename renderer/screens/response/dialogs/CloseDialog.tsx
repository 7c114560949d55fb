import { useMemo, useState } from 'react';
import type { StepEnd } from '../../../../shared/plan/vocabulary.ts';
import { openInquiries } from '../../../../shared/reporting/inquiries.ts';
import { openSteps } from '../../../../shared/response/decide-closing.ts';
import { openReviews } from '../../../../shared/response/dues.ts';
import { standingNotes } from '../../../../shared/response/notes.ts';
import { uncheckedOrders } from '../../../../shared/response/orders.ts';
import { inquiryTitle } from '../../../../shared/review/inquiry-words.ts';
import { useAct } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, TextField, TimeField, type TimeValue } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { stepsOf } from '../model/steps.ts';
import { listed, sentences } from '../parts/join-words.ts';
import { ClosedExport } from './ClosedExport.tsx';
import { CloseRow, type ClosingEnd, type Closing } from './CloseRow.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { UncheckedRow } from './UncheckedRow.tsx';
import './dialogs.css';

/**
 * 归档: nothing is closed by leaving it out. Every open step is given an end with a reason in the same act, every unchecked order a reason; what goes on
 * beyond the closing is written into the summary. The package is exported at once.
 */
export function CloseDialog(props: { readonly onClose: () => void }) {
  const { id } = useDesk();
  const { response } = useStanding();
  const { t, pick } = useText();
  const { refusal, act } = useAct(id);
  const [summary, setSummary] = useState('');
  const [at, setAt] = useState<TimeValue>(undefined);
  const [given, setGiven] = useState<ReadonlyMap<string, Closing>>(new Map());
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map());
  const [isClosed, setClosed] = useState(false);
  const open = useMemo(() => openSteps(response), [response]);
  const unchecked = useMemo(() => uncheckedOrders(response), [response]);
  const reviews = useMemo(() => openReviews(response).map(({ decided }) => decided), [response]);
  const notes = useMemo(() => standingNotes(response).map(({ text }) => pick(text)), [response, pick]);
  const inquiries = openInquiries(response.reporting).map((one) => pick(inquiryTitle(response, one)));
  if (isClosed) return <ClosedExport onClose={props.onClose} />;
  const steps = stepsOf(response);
  const complete = (closing: Closing | undefined): closing is Closing & { readonly end: ClosingEnd } =>
    closing?.end !== undefined && closing.reason.trim() !== '';
  const reasonOf = (ref: string) => reasons.get(ref)?.trim() ?? '';
  const missing = open.filter((ref) => !complete(given.get(ref)));
  const unexplained = unchecked.filter((ref) => reasonOf(ref) === '');
  const lacking = missing.length + unexplained.length;
  const deferred = open.filter((ref) => steps.get(ref)?.record.phase === 'deferred').length;
  const give = (ref: string, closing: Closing) => setGiven(new Map(given).set(ref, closing));
  const sameForRest = (from: Closing) => {
    const next = new Map(given);
    for (const ref of missing) next.set(ref, from);
    setGiven(next);
  };
  const sameReason = (from: string) => {
    const next = new Map(reasons);
    for (const ref of unexplained) next.set(ref, reasonOf(from));
    setReasons(next);
  };
  const said = [
    reviews.length === 0 ? '' : t('desk.close.inSummaryReviews', { what: listed(t, reviews) }),
    notes.length === 0 ? '' : t('desk.close.inSummaryNotes', { what: listed(t, notes) }),
  ];
  const commit = async () => {
    const done = await act(
      {
        type: 'CloseResponse',
        summary: sentences(t, [summary.trim(), ...said]),
        endings: open.flatMap((step) => {
          const closing = given.get(step);
          return complete(closing) ? [{ step, end: closing.end satisfies StepEnd, reason: closing.reason.trim() }] : [];
        }),
        ...(unchecked.length === 0 ? {} : { unchecked: unchecked.map((step) => ({ step, reason: reasonOf(step) })) }),
      },
      at ?? undefined,
    );
    if (done) setClosed(true);
    return false;
  };
  return (
    <CommandDialog
      wide
      title={t('response.close.title')}
      commit={t('response.close.commit')}
      intent="danger"
      canCommit={lacking === 0 && summary.trim() !== '' && at !== null}
      onCommit={commit}
      onClose={props.onClose}
      footer={lacking === 0 ? t('response.close.all') : t('desk.close.missing', { n: lacking })}
    >
      <Refused refusal={refusal} />
      <TextField
        label={t('response.close.summary')}
        value={summary}
        onChange={setSummary}
        placeholder={t('response.close.summaryHint')}
        required
        rows={3}
      />
      <TimeField label={t('response.card.at')} value={at} onChange={setAt} />
      <Told title={t('desk.close.reviews', { n: reviews.length })} lines={reviews} />
      <Told title={t('desk.close.notes', { n: notes.length })} lines={notes} />
      <Told title={t('chain.inquiry.closing', { n: inquiries.length })} lines={inquiries} />
      {unchecked.length === 0 ? null : (
        <>
          <h3>{t('desk.close.unchecked', { n: unchecked.length })}</h3>
          <ul className="src-close">
            {unchecked.map((ref) => {
              const step = steps.get(ref);
              return step ? (
                <UncheckedRow
                  key={ref}
                  step={step}
                  value={reasons.get(ref) ?? ''}
                  canSpread={reasonOf(ref) !== '' && unexplained.length > 0}
                  onChange={(reason) => setReasons(new Map(reasons).set(ref, reason))}
                  onSpread={() => sameReason(ref)}
                />
              ) : null;
            })}
          </ul>
        </>
      )}
      <h3>{t('response.close.open', { n: open.length })}</h3>
      {deferred === 0 ? null : <p>{t('desk.close.deferred', { n: deferred })}</p>}
      {open.length === 0 ? <p className="src-muted">{t('response.close.none')}</p> : null}
      <ul className="src-close">
        {open.map((ref) => {
          const step = steps.get(ref);
          return step ? (
            <CloseRow
              key={ref}
              step={step}
              value={given.get(ref) ?? { end: undefined, reason: '' }}
              canSpread={complete(given.get(ref)) && missing.length > 0}
              onChange={(closing) => give(ref, closing)}
              onSpread={sameForRest}
            />
          ) : null;
        })}
      </ul>
    </CommandDialog>
  );
}

/** What goes on beyond the closing. Told, not asked. */
function Told(props: { readonly title: string; readonly lines: readonly string[] }) {
  if (props.lines.length === 0) return null;
  return (
    <>
      <h3>{props.title}</h3>
      <ul className="src-close__told">
        {props.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
