import { Checkbox } from '@blueprintjs/core';
import { fromBeijing } from '../../../../shared/base/instant.ts';
import type { Text } from '../../../../shared/base/text.ts';
import { useGeneral, useStations, type PeriodInput } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { TextField } from '../../../ui/index.ts';

/** A period as it is being chosen. */
export type Draft = Omit<PeriodInput, 'language'>;

/** Name, days, stations and slots of a key period. */
export function PeriodForm(props: { readonly draft: Draft; readonly onChange: (draft: Draft) => void }) {
  const { draft, onChange } = props;
  const { t, pick } = useText();
  const general = useGeneral();
  const stations = useStations();
  const slots = new Map<string, Text>();
  for (const plan of stations) {
    for (const { id, title } of (plan.timeSlots ?? general?.timeSlots)?.list ?? []) slots.set(id, title);
  }
  const all = stations.map(({ station }) => station.id);
  return (
    <div className="src-period__form">
      <TextField
        label={t('period.name')}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        list={t('period.names').split('|')}
        required
      />
      <DayField label={t('period.from')} value={draft.from} onChange={(from) => onChange({ ...draft, from })} />
      <DayField label={t('period.until')} value={draft.until} onChange={(until) => onChange({ ...draft, until })} />
      <Choice
        legend={t('period.stations')}
        choices={stations.map(({ station, short }) => ({ id: station.id, title: pick(short) }))}
        chosen={draft.stations}
        onChange={(chosen) => onChange({ ...draft, stations: chosen })}
        every={{ title: t('period.everyStation'), isOn: draft.stations.length === all.length, set: all }}
      />
      <Choice
        legend={t('period.slots')}
        choices={[...slots].map(([id, title]) => ({ id, title: pick(title) }))}
        chosen={draft.slots}
        onChange={(chosen) => onChange({ ...draft, slots: chosen })}
        every={{ title: t('period.everySlot'), isOn: draft.slots.length === 0, set: [] }}
      />
    </div>
  );
}

export const isDay = (typed: string): boolean => fromBeijing(typed, '12:00') !== undefined;

/** Typed, because the browser's own date field follows its language, not ours. */
function DayField(props: { readonly label: string; readonly value: string; readonly onChange: (day: string) => void }) {
  const { t } = useText();
  return (
    <TextField
      {...props}
      placeholder={t('ui.dateShape')}
      error={isDay(props.value) ? undefined : t('period.wrongDay')}
      required
    />
  );
}

/** Ticks some of a list; `every` stands first and takes all. */
function Choice(props: {
  readonly legend: string;
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly every: { readonly title: string; readonly isOn: boolean; readonly set: readonly string[] };
}) {
  const { choices, chosen, onChange, every } = props;
  return (
    <fieldset className="src-period__choice">
      <legend>{props.legend}</legend>
      <Checkbox checked={every.isOn} inline onChange={() => onChange(every.isOn ? [] : every.set)}>
        <strong>{every.title}</strong>
      </Checkbox>
      {choices.map(({ id, title }) => (
        <Checkbox
          key={id}
          inline
          checked={chosen.includes(id)}
          onChange={(event) => {
            const isOn = event.currentTarget.checked;
            onChange(choices.map((one) => one.id).filter((one) => (one === id ? isOn : chosen.includes(one))));
          }}
        >
          {title}
        </Checkbox>
      ))}
    </fieldset>
  );
}
