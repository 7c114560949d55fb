import { useState, type KeyboardEvent } from 'react';
import { stationName } from '../../../shared/review/names.ts';
import type { SpecialPlan } from '../../../shared/plan/schema.ts';
import {
  answerWarning,
  closeDialog,
  joinTo,
  openDialog,
  runsIn,
  say,
  useGeneral,
  useStations,
  useWarningCase,
  useWeatherTables,
  type WarningCase,
} from '../../state/index.ts';
import { inBoth } from '../../text/i18n.ts';
import { useText } from '../../text/use-text.ts';
import { CommandDialog, isTextField, PostSelect, SelectField, type TimeValue } from '../../ui/index.ts';
import { warningName } from '../../ui/weather/index.ts';
import { ForStations } from './ForStations.tsx';
import { typedKey } from './hazard-keys.ts';
import { KeyedChoice } from './KeyedChoice.tsx';
import { NothingToDecide } from './NothingToDecide.tsx';
import { ProposalWords } from './ProposalWords.tsx';
import { ReasonFields } from './ReasonFields.tsx';
import type { WeatherTables } from '../../../shared/weather/tables.ts';

const WAYS = ['activate', 'join', 'decline', 'later'] as const;
type Way = (typeof WAYS)[number];

/** What a warning in force comes to: a named post activates, joins, declines with a reason, or says when it will decide. */
export function AnswerDialog(props: { readonly id: string }) {
  const tables = useWeatherTables();
  const found = useWarningCase(props.id);
  const close = () => closeDialog('warning-answer');
  if (!tables || !found?.plan) return <NothingToDecide about={found} onClose={close} />;
  return <AnswerForm tables={tables} about={found} plan={found.plan} onClose={close} />;
}

function AnswerForm(props: {
  readonly tables: WeatherTables;
  readonly about: WarningCase;
  readonly plan: SpecialPlan;
  readonly onClose: () => void;
}) {
  const { tables, about, plan, onClose } = props;
  const { warning, running, alarm, stations: reached } = about;
  const { t, pick } = useText();
  const names = useStations();
  const open = alarm?.stations ?? reached;
  const [way, setWay] = useState<Way>('activate');
  const [station, setStation] = useState(open.length === 1 ? open[0] : undefined);
  const [response, setResponse] = useState(running.length === 1 ? running[0]?.response.id : undefined);
  const [declined, setDeclined] = useState(open);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<TimeValue>(undefined);
  const general = useGeneral();
  const [authority, setAuthority] = useState(
    () => general?.levels.find(({ id }) => id === about.proposal?.level)?.authority,
  );
  const target = running.find((one) => one.response.id === response);
  const nameOf = (id: string) => {
    const found = names.find((one) => one.station.id === id);
    return found ? pick(found.station.name) : id;
  };
  const ready: Readonly<Record<Way, boolean>> = {
    activate: station !== undefined,
    join: target !== undefined,
    decline: declined.length > 0 && reason.trim() !== '',
    later: declined.length > 0 && typeof until === 'number',
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isTextField(event.target) || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const chosen = WAYS[Number(typedKey(event.code) ?? 0) - 1];
    if (!chosen || (chosen === 'join' && running.length === 0)) return;
    event.preventDefault();
    setWay(chosen);
  };

  async function commit(): Promise<boolean> {
    if (authority === undefined) return false;
    const decided = { warning, plan, authority };
    const name = warningName({ t, pick, tables }, warning);
    switch (way) {
      case 'activate':
        if (station === undefined) return false;
        openDialog('awareness', { station, warning: warning.id, authority });
        return false;
      case 'join':
        if (!target || !(await joinTo(target, decided, name))) return false;
        break;
      case 'decline':
        if (!(await answerWarning({ ...decided, stations: declined }, { kind: 'declined', reason: reason.trim() })))
          return false;
        break;
      case 'later': {
        if (typeof until !== 'number') return false;
        const given = reason.trim() === '' ? t('weather.answer.way.later') : reason.trim();
        if (!(await answerWarning({ ...decided, stations: declined }, { kind: 'declined', reason: given, until })))
          return false;
      }
    }
    say('good', inBoth('weather.answer.done'));
    return true;
  }

  return (
    <CommandDialog
      title={t('weather.answer.title', { name: warningName({ t, pick, tables }, warning) })}
      commit={t(`weather.answer.commit.${way}`)}
      intent={way === 'activate' ? 'danger' : 'primary'}
      canCommit={ready[way] && authority !== undefined}
      wide
      onCommit={commit}
      onClose={onClose}
      footer={t('weather.answer.keys')}
    >
      <div role="presentation" onKeyDown={onKeyDown}>
        <ProposalWords tables={tables} about={about} />
        <KeyedChoice
          name="way"
          legend={t('weather.answer.ways')}
          options={WAYS.map((one, index) => ({
            value: one,
            label: t(`weather.answer.way.${one}`),
            letter: String(index + 1),
            hint:
              one === 'join' && running.length === 0
                ? t('weather.answer.noRunning')
                : t(`weather.answer.wayHint.${one}`),
            disabled: one === 'join' && running.length === 0,
          }))}
          value={way}
          onChange={setWay}
          tall
        />
        {way === 'activate' ? (
          <SelectField
            label={t('weather.answer.station')}
            value={station}
            choices={reached.map((id) => ({
              value: id,
              label: open.includes(id) ? nameOf(id) : t('weather.answer.decidedAt', { station: nameOf(id) }),
            }))}
            onChange={setStation}
            required
          />
        ) : null}
        {way === 'join' ? (
          <SelectField
            label={t('weather.answer.response')}
            value={response}
            choices={running.map((one) => ({
              value: one.response.id,
              label: `${pick(stationName(one.response))} · ${one.response.awareness?.what ?? ''}`,
            }))}
            onChange={setResponse}
            required
            {...(target
              ? {
                  hint: t(runsIn(target, plan.id) ? 'weather.answer.hasPlan' : 'weather.answer.addsPlan', {
                    plan: pick(plan.short),
                  }),
                }
              : {})}
          />
        ) : null}
        {way === 'decline' || way === 'later' ? (
          <>
            <ForStations stations={reached} open={open} value={declined} onChange={setDeclined} nameOf={nameOf} />
            <ReasonFields way={way} reason={reason} onReason={setReason} until={until} onUntil={setUntil} />
          </>
        ) : null}
        <PostSelect label={t('weather.answer.authority')} value={authority} onChange={setAuthority} required />
      </div>
    </CommandDialog>
  );
}
