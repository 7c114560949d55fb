import { Checkbox } from '@blueprintjs/core';
import { WarningSignIcon } from '@blueprintjs/icons';
import { useMemo, useState } from 'react';
import { fillRoster } from '../../../../shared/roster/fill.ts';
import { seatTitle, shiftTitle } from '../../../../shared/roster/frame.ts';
import { readPattern, readTeams, usualPattern } from '../../../../shared/roster/pattern.ts';
import { plainWords } from '../../../../shared/base/plain-words.ts';
import { dayAfter, isDay, slotsOfShift } from '../../../../shared/roster/slots.ts';
import { rosterAct, useRoster } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, SelectField, TextField } from '../../../ui/index.ts';
import { FindingList } from './FindingList.tsx';
import type { Month } from './use-month.ts';

/** As many days as are exported at once. */
const MAX_DAYS = 400;

/** Teams that take turns over some days: what comes of it is shown before it is written. */
export function FillDialog(props: { readonly month: Month; readonly onClose: () => void }) {
  const { month } = props;
  const { frame, today } = month;
  const { t, pick, language } = useText();
  const [from, setFrom] = useState(
    month.from > today ? month.from : month.to > today ? dayAfter(today, 1) : month.from,
  );
  const [to, setTo] = useState(month.to);
  const [pattern, setPattern] = useState(usualPattern(frame, language));
  const [teams, setTeams] = useState('');
  const [start, setStart] = useState('1');
  const [overHand, setOverHand] = useState(false);

  const [first, last] = [plainWords(from), plainWords(to)];
  const areDays = isDay(first) && isDay(last) && first <= last;
  const isTooLong = areDays && dayAfter(first, MAX_DAYS) <= last;
  const turn = readPattern(frame, pattern);
  const people = useMemo(() => readTeams(teams), [teams]);
  const canRead = areDays && !isTooLong;
  const roster = useRoster(canRead ? first : month.from, canRead ? last : month.to);
  const draft =
    canRead && turn && people.length > 0 && roster
      ? fillRoster(
          frame,
          roster,
          {
            from: first,
            to: last,
            teams: people,
            pattern: turn,
            start: Math.min(Number(start), turn.length) - 1,
            overHand,
          },
          month.people,
        )
      : undefined;
  const isSound = draft?.findings.every(({ severity }) => severity === 'doubt') ?? false;
  const signs = frame.shifts.list
    .map(({ id }) => pick(shiftTitle(frame, id)).charAt(0))
    .join(language === 'zh' ? '、' : ', ');
  const seats = slotsOfShift(frame.shifts, today, '').map(({ post, seat }) => pick(seatTitle(frame, post, seat)));
  const wrongDays = areDays ? (isTooLong ? t('roster.fillDialog.tooLong') : undefined) : t('roster.fillDialog.badDays');

  return (
    <CommandDialog
      title={t('roster.fillDialog.title')}
      commit={t('roster.fillDialog.commit')}
      canCommit={draft !== undefined && isSound}
      onCommit={async () => {
        if (!draft) return false;
        return rosterAct({ type: 'SetRoster', days: [...draft.days], slots: [...draft.slots], source: 'fill' });
      }}
      onClose={props.onClose}
      wide
    >
      <div className="src-fields-2">
        <TextField label={t('roster.fillDialog.from')} value={from} onChange={setFrom} required error={wrongDays} />
        <TextField label={t('roster.fillDialog.to')} value={to} onChange={setTo} required />
        <TextField
          label={t('roster.fillDialog.pattern')}
          value={pattern}
          onChange={setPattern}
          required
          hint={t('roster.fillDialog.patternHint', { signs })}
          error={turn ? undefined : t('roster.fillDialog.badPattern', { signs })}
        />
        <SelectField
          label={t('roster.fillDialog.start')}
          value={start}
          choices={(turn ?? ['']).map((_, index) => ({ value: String(index + 1), label: String(index + 1) }))}
          onChange={setStart}
        />
      </div>
      <TextField
        label={t('roster.fillDialog.teams')}
        value={teams}
        onChange={setTeams}
        rows={4}
        required
        hint={t('roster.fillDialog.teamsHint', { seats: seats.join(language === 'zh' ? '、' : ', ') })}
      />
      <Checkbox checked={overHand} onChange={(event) => setOverHand(event.target.checked)}>
        {t('roster.fillDialog.overHand')}
      </Checkbox>
      {draft ? (
        <>
          <p>
            <strong>{t('roster.fillDialog.preview', { days: draft.days.length, seats: draft.slots.length })}</strong>{' '}
            {draft.kept > 0 ? t('roster.fillDialog.kept', { n: draft.kept }) : null}
          </p>
          {first <= today ? (
            <p className="src-roster__doubt">
              <WarningSignIcon /> {t('roster.fillDialog.begun')}
            </p>
          ) : null}
          <FindingList findings={draft.findings} />
        </>
      ) : null}
    </CommandDialog>
  );
}
