import { Button } from '@blueprintjs/core';
import { InboxIcon, IssueIcon, TickCircleIcon, TimeIcon } from '@blueprintjs/icons';
import { beijingStamp, MINUTE } from '../../../../shared/base/instant.ts';
import { lastSent, receiptState, type Recipient } from '../../../../shared/reporting/receipts.ts';
import type { SentReport } from '../../../../shared/reporting/state.ts';
import { receiptRuleOf } from '../../../../shared/response/general-plan.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { unitTitle } from '../../../../shared/review/names.ts';
import { OUTCOME_NAMES } from '../../../../shared/review/report-sentence.ts';
import { durationWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp, Tag } from '../../../ui/index.ts';
import { TryMenu } from './TryMenu.tsx';

/** One recipient of a report: who read it back and when, or how long it has been silent and how often it was tried. */
export function Receipt(props: {
  readonly response: Response;
  readonly report: SentReport;
  readonly to: Recipient;
  readonly now: number;
  readonly onAcknowledge: () => void;
}) {
  const { response, report, to, now, onAcknowledge } = props;
  const { t, pick } = useText();
  const unit = pick(unitTitle(response, to.unit));
  const { within, basis } = receiptRuleOf(response);
  const state = receiptState(report, to, now, within);
  const since = { time: durationWords(t, Math.max(0, now - lastSent(report, to))) };
  const isMissing = state === 'missing';
  return (
    <li className="src-receipts__one">
      <span className="src-receipts__unit">{unit}</span>
      {state === 'read-back' ? (
        <Tag tone="good" icon={<TickCircleIcon size={14} />}>
          {to.takenBy} {to.readBackAt === undefined ? null : <Stamp at={to.readBackAt} />} {t('reports.chain.readBack')}
        </Tag>
      ) : (
        <>
          <Tag
            tone={isMissing ? 'bad' : 'plain'}
            icon={isMissing ? <IssueIcon size={14} /> : <TimeIcon size={14} />}
            title={t('chain.receipt.hint', {
              m: Math.round(within / MINUTE),
              basis: basis ? pick(basis.title) : t('chain.receipt.ownValue'),
            })}
          >
            {isMissing ? t('chain.receipt.missing', since) : t('reports.chain.waiting', since)}
          </Tag>
          {response.closed ? null : (
            <>
              <TryMenu response={response} report={report} unit={to.unit} />
              <Button
                size="small"
                icon={<InboxIcon />}
                aria-label={t('reports.chain.acknowledgeOf', { unit })}
                onClick={onAcknowledge}
              >
                {t('reports.chain.acknowledge')}
              </Button>
            </>
          )}
        </>
      )}
      <Tries to={to} now={now} />
    </li>
  );
}

/** How often it was tried, and the outcome of the last try; all of them in the hint. */
function Tries(props: { readonly to: Recipient; readonly now: number }) {
  const { now } = props;
  const { tries = [] } = props.to;
  const { t, pick } = useText();
  const last = tries.at(-1);
  if (!last) return null;
  const all = tries.map(
    ({ at, outcome, byPerson, note }) =>
      `${beijingStamp(at, now)} ${pick(OUTCOME_NAMES[outcome])} ${byPerson}${note === undefined ? '' : ` ${note}`}`,
  );
  return (
    <span className="src-muted" title={all.join('\n')}>
      {t('chain.receipt.chased', {
        n: tries.length,
        at: beijingStamp(last.at, now),
        how: pick(OUTCOME_NAMES[last.outcome]),
      })}
    </span>
  );
}
