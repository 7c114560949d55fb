import { Button } from '@blueprintjs/core';
import { ArrowRightIcon, OutdatedIcon, TickIcon, TimeIcon, DisableIcon, WarningSignIcon } from '@blueprintjs/icons';
import { beijingStamp } from '../../../../shared/base/instant.ts';
import type { Answered } from '../../../../shared/weather/state.ts';
import { go, openDialog, useNow, usePostTitle, useStations, type WarningCase } from '../../../state/index.ts';
import { durationWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { LevelTag, Tag } from '../../../ui/index.ts';

/** What a warning calls for, and how far it has been decided. */
export function AnswerState(props: { readonly about: WarningCase }) {
  const { about } = props;
  const { warning, proposal, plan, alarm, answers } = about;
  const { t, pick } = useText();
  if (!proposal || !plan) return <span className="src-muted">{t('weather.answer.state.noPlan')}</span>;
  return (
    <div className="src-weather-answer">
      <span className="src-weather-answer__plan">
        {t('weather.answer.proposes', { plan: pick(plan.short) })}{' '}
        {proposal.level === undefined ? null : <LevelTag level={proposal.level} />}
      </span>
      {alarm ? (
        <span className="src-weather-answer__line">
          <OpenMark alarm={alarm} />
          <Button
            size="small"
            intent={alarm.missed ? 'danger' : 'warning'}
            icon={<ArrowRightIcon />}
            onClick={() => openDialog('warning-answer', { id: warning.id })}
          >
            {t('weather.alarm.act')}
          </Button>
        </span>
      ) : answers.length === 0 ? (
        <Tag tone="good" icon={<TickIcon size={14} />}>
          {t('weather.answer.state.running')}
        </Tag>
      ) : null}
      {answers.map((one) => (
        <AnswerLine key={`${one.at} ${one.stations.join(' ')}`} answered={one} />
      ))}
    </div>
  );
}

function OpenMark(props: { readonly alarm: NonNullable<WarningCase['alarm']> }) {
  const { t } = useText();
  const now = useNow();
  const { stations, since, missed } = props.alarm;
  return (
    <Tag tone={missed ? 'bad' : 'warn'} icon={missed ? <OutdatedIcon size={14} /> : <WarningSignIcon size={14} />}>
      {missed ? `${t('weather.answer.state.late')} · ` : null}
      {t('weather.answer.state.openAt', { n: stations.length })} · {durationWords(t, Math.max(0, now - since))}
    </Tag>
  );
}

const LOOK = {
  activated: { tone: 'good', icon: TickIcon },
  joined: { tone: 'good', icon: TickIcon },
  declined: { tone: 'quiet', icon: DisableIcon },
  later: { tone: 'plain', icon: TimeIcon },
} as const;

/** One decision: which way, where, who. A response it led to can be opened. */
export function AnswerLine(props: { readonly answered: Answered }) {
  const { t, pick } = useText();
  const names = useStations();
  const title = usePostTitle();
  const now = useNow(60_000);
  const { answer, stations, authority, person, at } = props.answered;
  const kind = answer.kind === 'declined' && answer.until !== undefined ? 'later' : answer.kind;
  const { tone, icon: Icon } = LOOK[kind];
  const where =
    stations.length === names.length
      ? t('weather.answer.everyStation')
      : stations
          .map((id) => {
            const plan = names.find((one) => one.station.id === id);
            return plan ? pick(plan.short) : id;
          })
          .join(t('weather.areaJoin'));
  const until = answer.kind === 'declined' && answer.until !== undefined ? beijingStamp(answer.until, now) : '';
  return (
    <span className="src-weather-answer__line">
      <Tag tone={tone} icon={<Icon size={14} />}>
        {t(`weather.answer.state.${kind}`, { time: until })}
      </Tag>
      {answer.kind === 'declined' ? (
        <span>{where}</span>
      ) : (
        <button type="button" className="src-link" onClick={() => go('response', { id: answer.response })}>
          {where}
        </button>
      )}
      <span className="src-muted">
        {answer.kind === 'declined' ? `${answer.reason} · ` : null}
        {beijingStamp(at, now)} {t('weather.answer.by', { post: pick(title(authority)), person })}
      </span>
    </span>
  );
}
