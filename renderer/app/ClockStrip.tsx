import { OutdatedIcon, StopwatchIcon, TimeIcon } from '@blueprintjs/icons';
import { useEffect, useRef, useState } from 'react';
import { beijingStamp } from '../../shared/base/instant.ts';
import { isAlarming } from '../../shared/response/alarms.ts';
import { openDialog, rankStrip, useDues, useNow, type RankedDue } from '../state/index.ts';
import { countdownWords } from '../text/duration-words.ts';
import { useText } from '../text/use-text.ts';
import { dialogIsOpen, dueState } from '../ui/index.ts';
import { goToDue } from './go-to-due.ts';
import './strip.css';

/** More than this never fits on one screen. */
const MOST = 16;
const ICONS = { calm: TimeIcon, soon: StopwatchIcon, past: OutdatedIcon } as const;

/** Every running deadline of every response, the most pressing first; on every screen, never covered. */
export function ClockStrip() {
  const { t } = useText();
  const now = useNow();
  const dues = useDues();
  const past = dues.filter((due) => due.dueAt <= now);
  const shown = rankStrip(dues, now).slice(0, MOST);
  return (
    <section className="src-strip" aria-label={t('shell.strip.label')}>
      <button
        type="button"
        className="src-strip__all"
        title={t('shell.strip.all')}
        onClick={() => {
          if (!dialogIsOpen()) openDialog('dues');
        }}
      >
        <span>{t('shell.strip.running', { n: dues.length - past.length })}</span>
        <span className={past.length > 0 ? 'src-strip__past' : 'src-muted'}>
          {t('shell.strip.past', { n: past.length })}
        </span>
      </button>
      {shown.length === 0 ? (
        <span className="src-strip__none">{t('shell.strip.none')}</span>
      ) : (
        <ol className="src-strip__list">
          {shown.map((due) => (
            <li key={due.id}>
              <StripDue due={due} now={now} />
            </li>
          ))}
        </ol>
      )}
      <Announce past={past} />
    </section>
  );
}

function StripDue(props: { readonly due: RankedDue; readonly now: number }) {
  const { due, now } = props;
  const { t, pick } = useText();
  const state = dueState(due.from, due.dueAt, now);
  const Icon = ICONS[state];
  const label = t('shell.strip.due', {
    title: pick(due.title),
    owner: pick(due.ownerTitle),
    station: pick(due.stationName),
  });
  const countdown = countdownWords(t, due.dueAt, now);
  return (
    <button
      type="button"
      className={`src-strip__due src-strip__due--${state}`}
      title={`${label} · ${beijingStamp(due.dueAt, now)}`}
      onClick={() => {
        if (!dialogIsOpen()) goToDue(due);
      }}
    >
      <span className="src-strip__head">
        <Icon size={14} />
        <span className="src-strip__time">{countdown}</span>
      </span>
      <span className="src-strip__where">{pick(due.stationName)}</span>
      <span className="src-strip__title">
        {pick(due.title)} · {pick(due.ownerTitle)}
      </span>
    </button>
  );
}

/**
 * Says aloud that a deadline has passed, once for each, and not for those that had passed before the page was opened; those that raise an alarm are said
 * there.
 */
function Announce(props: { readonly past: readonly RankedDue[] }) {
  const { t, pick } = useText();
  const known = useRef<ReadonlySet<string>>(undefined);
  const [words, setWords] = useState('');
  const ids = props.past.map((due) => `${due.id} ${due.dueAt}`).join('\n');
  useEffect(() => {
    const fresh = props.past.filter(
      (due) => known.current && !known.current.has(`${due.id} ${due.dueAt}`) && !isAlarming(due.response, due.key),
    );
    known.current = new Set(ids === '' ? [] : ids.split('\n'));
    if (fresh.length > 0) {
      setWords(
        fresh.map((due) => t('ui.missedNow', { what: `${pick(due.title)} ${pick(due.stationName)}` })).join('；'),
      );
    }
    // oxlint-disable-next-line react/exhaustive-deps -- `ids` stands for `past`, which is made anew every second
  }, [ids]);
  return (
    <span className="src-visually-hidden" role="status" aria-live="assertive">
      {words}
    </span>
  );
}
