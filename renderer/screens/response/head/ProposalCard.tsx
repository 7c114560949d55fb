import { Button } from '@blueprintjs/core';
import {
  ArrowDownIcon,
  CrossIcon,
  ChevronDownIcon,
  ChevronUpIcon,
  LightbulbIcon,
  OutdatedIcon,
  TickIcon,
} from '@blueprintjs/icons';
import { useState } from 'react';
import { useNow, usePostTitle, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { BasisTag, CommitButton, DueClock, LevelTag, Stamp, Tag } from '../../../ui/index.ts';
import { useDesk } from '../desk.ts';
import type { Proposal } from '../model/proposals.ts';
import { agoWords } from '../../../ui/facts/ago-words.ts';
import { inParens, sentences } from '../parts/join-words.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { calledWords, readingWords, ruleWords } from './proposal-words.ts';
import { ProposalReadings } from './ProposalReadings.tsx';

const LOOK = {
  waiting: { tone: 'warn', icon: LightbulbIcon },
  stale: { tone: 'warn', icon: OutdatedIcon },
  declined: { tone: 'plain', icon: CrossIcon },
  lower: { tone: 'plain', icon: ArrowDownIcon },
} as const;

/** What was passed, by which reading, since when, how long there is to activate, and the two answers. */
export function ProposalCard(props: {
  readonly proposal: Proposal;
  /** The card that the key leads to. */
  readonly isFirst: boolean;
  readonly wide: boolean;
}) {
  const { proposal } = props;
  const { calls, state, readings, since, threshold, due } = proposal;
  const { t, pick } = useText();
  const now = useNow(60_000);
  const plans = useView((view) => view.plans);
  const [shown, setShown] = useState(false);
  const isWide = shown || props.wide;
  const { tone, icon: Icon } = LOOK[state];
  const [first] = readings;
  const isLate = due !== undefined && due.missed && state !== 'declined';
  return (
    <li
      className={`src-proposal src-proposal--${isLate ? 'late' : state}`}
      data-first={props.isFirst ? true : undefined}
    >
      <div className="src-proposal__row">
        <Tag tone={isLate ? 'bad' : tone} icon={<Icon size={14} />}>
          {t(`alarms.threshold.state.${state === 'declined' && 'plan' in calls ? 'declinedPlan' : state}`)}
        </Tag>
        <strong className="src-proposal__what">
          {'level' in calls ? (
            <LevelTag level={calls.level} />
          ) : (
            t('alarms.threshold.joinCalled', { plan: calledWords(pick, plans, calls) })
          )}
        </strong>
        {threshold?.declined ? <Declined declined={threshold.declined} /> : null}
        {first && state !== 'declined' ? (
          <span className="src-proposal__ground">
            {first.rule ? `${pick(first.rule)}${t('common.colon')}` : ''}
            {readingWords(t, pick, first, now)} {ruleWords(pick, first, now)}{' '}
            <span className="src-muted">
              {t('alarms.threshold.line', { n: first.entry.version })} · {first.entry.source} ·{' '}
              {agoWords(t, first.entry.asOf ?? first.entry.at, now)}
            </span>{' '}
            {first.basis ? <BasisTag kind={first.basis.kind} title={pick(first.basis.title)} /> : null}
          </span>
        ) : null}
        {since === undefined || state === 'declined' ? null : (
          <span className="src-proposal__since">
            {t('alarms.threshold.since')} <Stamp at={since} />
          </span>
        )}
        {due && state !== 'declined' ? (
          <span className="src-proposal__since">
            {t('alarms.threshold.limit')} <DueClock due={due} />
          </span>
        ) : null}
        <span className="src-proposal__acts">
          <Answers proposal={proposal} isFirst={props.isFirst} />
          {readings.length === 0 ? null : (
            <Button
              size="small"
              variant="minimal"
              aria-expanded={isWide}
              endIcon={isWide ? <ChevronUpIcon /> : <ChevronDownIcon />}
              onClick={() => setShown(!isWide)}
            >
              {t('alarms.threshold.grounds', { n: readings.length })}
            </Button>
          )}
        </span>
      </div>
      {isWide ? <ProposalReadings readings={readings} /> : null}
    </li>
  );
}

function Declined(props: { readonly declined: NonNullable<NonNullable<Proposal['threshold']>['declined']> }) {
  const { t, pick } = useText();
  const title = usePostTitle();
  const { reason, authority, person, at } = props.declined;
  return (
    <span className="src-proposal__ground">
      {t('alarms.threshold.declined', { reason })}{' '}
      <span className="src-muted">
        <Stamp at={at} /> {t('alarms.threshold.declinedBy', { post: pick(title(authority)), person })}
      </span>
    </span>
  );
}

/** Activate, or say why not; of readings that are too old, measure again first. */
function Answers(props: { readonly proposal: Proposal; readonly isFirst: boolean }) {
  const { calls, state, readings, threshold, due, act } = props.proposal;
  const { t, pick } = useText();
  const { open } = useDesk();
  const now = useNow(60_000);
  const plans = useView((view) => view.plans);
  const called = calledWords(pick, plans, calls);
  const ground = sentences(
    t,
    readings.map((one) => inParens(t, readingWords(t, pick, one, now), one.entry.source)),
  );
  const key = props.isFirst ? <KeyCap>V</KeyCap> : null;
  const activate = () => {
    if ('plan' in calls) {
      const rule = readings[0]?.rule;
      open({ id: 'join', plan: calls.plan, reason: rule ? inParens(t, pick(rule), ground) : ground });
    } else if (act) open({ id: act, level: calls.level, basis: ground });
  };
  const [stale] = readings;
  return (
    <>
      {state === 'stale' ? (
        <Button
          size="small"
          intent="primary"
          onClick={() =>
            open({
              id: 'fact',
              ...(stale ? { fact: stale.factKey } : {}),
              ...(stale?.about === undefined ? {} : { about: stale.about }),
            })
          }
        >
          {t('alarms.threshold.measure')} {key}
        </Button>
      ) : 'level' in calls && !act ? null : (
        <CommitButton
          size="small"
          intent={state === 'waiting' ? 'primary' : 'none'}
          icon={<TickIcon />}
          onClick={activate}
        >
          {'plan' in calls
            ? t('alarms.threshold.join', { plan: called })
            : t(
                state === 'lower'
                  ? 'alarms.threshold.lowerTo'
                  : act === 'start'
                    ? 'alarms.threshold.start'
                    : 'alarms.threshold.raise',
                {
                  level: called,
                },
              )}{' '}
          {key}
        </CommitButton>
      )}
      {threshold && !threshold.declined ? (
        <Button
          size="small"
          icon={<CrossIcon />}
          onClick={() => open({ id: 'decline', calls: threshold.calls, ...(due ? { owner: due.owner } : {}) })}
        >
          {t(`alarms.threshold.decline.${'plan' in calls ? 'plan' : 'level'}`)}
        </Button>
      ) : null}
    </>
  );
}
