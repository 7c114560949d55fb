import { Checkbox } from '@blueprintjs/core';
import { useState } from 'react';
import { durationOf } from '../../shared/base/instant.ts';
import { screens } from '../screens/screens.ts';
import {
  activateFor,
  closeDialog,
  go,
  recordAwareness,
  say,
  useGeneral,
  useStations,
  useView,
  type ResponseAct,
  type ScreenParams,
} from '../state/index.ts';
import { lengthWords } from '../text/duration-words.ts';
import { inBoth } from '../text/i18n.ts';
import { useText } from '../text/use-text.ts';
import { CommandDialog, SelectField, TextField, TimeField, type TimeValue } from '../ui/index.ts';
import { FromDrill } from './drill/FromDrill.tsx';
import { useHeardNews } from './news/use-heard-news.ts';
import { useHeardWarning } from './weather/use-heard-warning.ts';

type Channel = Extract<ResponseAct, { type: 'RecordAwareness' }>['channel'];
const CHANNELS: readonly Channel[] = ['phone', 'radio', 'video', 'message', 'in-person', 'seen'];

/** 接报: what the desk has learned, from whom and when. Committing begins a response and starts the first-report clock. */
export function AwarenessDialog(props: {
  /** The station, if it is known; `warning` and `authority` where a warning is what it begins for, `news` where news of a drill is; `drills` where drills were stopped for it. */
  readonly given: ScreenParams;
}) {
  const { given } = props;
  const { t, pick } = useText();
  const stations = useStations();
  const general = useGeneral();
  const plans = useView((state) => state.plans);
  const heard = useHeardWarning(given.warning);
  const news = useHeardNews(given.news);
  const [station, setStation] = useState(given.station ?? news?.station);
  const [what, setWhat] = useState(heard?.what ?? news?.what ?? '');
  const [source, setSource] = useState(heard?.source ?? news?.source ?? '');
  const [channel, setChannel] = useState<Channel>(heard?.channel ?? news?.channel ?? 'phone');
  const [at, setAt] = useState<TimeValue>(news?.at);
  const [eventAt, setEventAt] = useState<TimeValue>(news?.eventAt);
  const [place, setPlace] = useState(news?.place ?? '');
  const [caller, setCaller] = useState('');
  const [phone, setPhone] = useState('');
  const [specials, setSpecials] = useState<readonly string[]>(heard ? [heard.decided.plan.id] : []);
  const offered = plans.filter((plan) => plan.inForce && plan.tier === 'special');
  const rule = general?.reportRules.find((one) => one.id === general.reportRule);
  const places = stations.find((plan) => plan.station.id === station)?.places.map((one) => pick(one.title)) ?? [];

  async function commit(): Promise<boolean> {
    if (station === undefined || at === null || eventAt === null) return false;
    const written = {
      station,
      what: what.trim(),
      source: source.trim(),
      channel,
      specials: [...specials],
      ...(eventAt === undefined ? {} : { eventAt }),
      ...(place.trim() === '' ? {} : { place: place.trim() }),
      ...(caller.trim() === '' ? {} : { caller: caller.trim() }),
      ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    };
    const { authority } = given;
    const id =
      heard && authority !== undefined
        ? await activateFor({ ...heard.decided, authority }, written, at)
        : await recordAwareness(written, at).then((answer) => (answer.kind === 'done' ? answer.id : undefined));
    if (id === undefined) return false;
    say('good', inBoth('shell.awareness.done'));
    go(screens.some((row) => row.id === 'response') ? 'response' : 'watch', { id });
    return true;
  }

  return (
    <CommandDialog
      title={t('shell.awareness.title')}
      commit={t('shell.awareness.commit')}
      intent="danger"
      wide
      canCommit={station !== undefined && what.trim() !== '' && source.trim() !== '' && at !== null && eventAt !== null}
      onCommit={commit}
      onClose={() => closeDialog('awareness')}
      footer={
        rule
          ? t('shell.awareness.clock', {
              phone: lengthWords(t, durationOf(rule.firstPhone)),
              written: lengthWords(t, durationOf(rule.firstWritten)),
              rule: pick(rule.title),
            })
          : undefined
      }
    >
      <FromDrill drills={given.drills} />
      <div className="src-fields-3">
        <SelectField
          label={t('shell.awareness.station')}
          value={station}
          choices={stations.map((plan) => ({ value: plan.station.id, label: pick(plan.station.name) }))}
          onChange={setStation}
          required
        />
        <TextField label={t('shell.awareness.place')} value={place} onChange={setPlace} list={places} />
        <SelectField
          label={t('shell.awareness.channel')}
          value={channel}
          choices={CHANNELS.map((one) => ({ value: one, label: t(`common.channel.${one}`) }))}
          onChange={setChannel}
          required
        />
      </div>
      <TextField
        label={t('shell.awareness.what')}
        value={what}
        onChange={setWhat}
        required
        rows={3}
        hint={t('shell.awareness.whatHint')}
      />
      <div className="src-fields-3">
        <TextField
          label={t('shell.awareness.source')}
          value={source}
          onChange={setSource}
          required
          hint={t('shell.awareness.sourceHint')}
          list={general?.units.map((unit) => pick(unit.title)) ?? []}
        />
        <TextField
          label={t('chain.aware.caller')}
          value={caller}
          onChange={setCaller}
          hint={t('chain.aware.callerHint')}
        />
        <TextField label={t('chain.aware.phone')} value={phone} onChange={setPhone} />
      </div>
      <div className="src-fields-2">
        <TimeField label={t('shell.awareness.at')} hint={t('shell.awareness.atHint')} value={at} onChange={setAt} />
        <TimeField
          label={t('shell.awareness.eventAt')}
          hint={t('shell.awareness.eventAtHint')}
          value={eventAt}
          onChange={setEventAt}
          optional
        />
      </div>
      <fieldset className="src-posts src-posts--short">
        <legend>
          {t('shell.awareness.specials')} <span className="src-muted">{t('shell.awareness.specialsHint')}</span>
        </legend>
        {offered.map((plan) =>
          plan.id === undefined || !plan.title ? null : (
            <Checkbox
              key={plan.id}
              checked={specials.includes(plan.id)}
              onChange={(event) => {
                const id = plan.id ?? '';
                setSpecials(event.currentTarget.checked ? [...specials, id] : specials.filter((one) => one !== id));
              }}
            >
              {pick(plan.short ?? plan.title)}
            </Checkbox>
          ),
        )}
      </fieldset>
    </CommandDialog>
  );
}
