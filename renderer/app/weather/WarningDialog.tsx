import { useState, type KeyboardEvent } from 'react';
import { beijingStamp } from '../../../shared/base/instant.ts';
import { isInStandards } from '../../../shared/weather/signal-of.ts';
import { COLOURS, type Colour } from '../../../shared/weather/vocabulary.ts';
import type { WeatherTables } from '../../../shared/weather/tables.ts';
import {
  closeDialog,
  now,
  openDialog,
  recordWarning,
  say,
  useWarningCases,
  useWeatherTables,
} from '../../state/index.ts';
import { inBoth } from '../../text/i18n.ts';
import { useText } from '../../text/use-text.ts';
import { CommandDialog, isTextField, TextField, TimeField, type TimeValue } from '../../ui/index.ts';
import { HazardIcon, warningName } from '../../ui/weather/index.ts';
import { AreaChoice } from './AreaChoice.tsx';
import { lettersOf, typedKey } from './hazard-keys.ts';
import { KeyedChoice } from './KeyedChoice.tsx';
import { NoTables } from './NoTables.tsx';
import { replacedBy } from './replaced.ts';

/** 登记预警, from any screen in three keys: the letter of the hazard, the digit of the colour, Enter. All else may be left as it is. */
export function WarningDialog() {
  const tables = useWeatherTables();
  return tables ? <WarningForm tables={tables} /> : <NoTables onClose={() => closeDialog('warning')} />;
}

function WarningForm(props: { readonly tables: WeatherTables }) {
  const { tables } = props;
  const { t, pick } = useText();
  const inForce = useWarningCases()?.map(({ warning }) => warning) ?? [];
  const [hazard, setHazard] = useState<string>();
  const [colour, setColour] = useState<Colour>();
  const [areas, setAreas] = useState<readonly string[]>([]);
  const [issuedAt, setIssuedAt] = useState<TimeValue>(undefined);
  const [expires, setExpires] = useState<TimeValue>(undefined);
  const [sender, setSender] = useState(() => t('weather.record.observatory'));
  const [words, setWords] = useState('');
  const letters = lettersOf(tables.hazards.map(({ id }) => id));
  const city = tables.areas.list.find((area) => area.city)?.codes.slice(0, 1) ?? [];
  const replaced = hazard === undefined ? [] : replacedBy(tables, inForce, hazard, areas.length === 0 ? city : areas);
  const name = hazard !== undefined && colour ? warningName({ t, pick, tables }, { hazard, colour }) : undefined;
  const endsTooEarly = typeof expires === 'number' && expires <= (issuedAt ?? now());
  const canCommit =
    name !== undefined && sender.trim() !== '' && issuedAt !== null && expires !== null && !endsTooEarly;

  const onKeyDown = (event: KeyboardEvent) => {
    if (isTextField(event.target) || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const key = typedKey(event.code);
    if (key === undefined) return;
    const meant = tables.hazards.find(({ id }) => letters.get(id) === key);
    if (meant) setHazard(meant.id);
    else if (/^[1-4]$/.test(key)) setColour(COLOURS[Number(key) - 1]);
    else return;
    event.preventDefault();
  };

  async function commit(): Promise<boolean> {
    if (hazard === undefined || !colour || issuedAt === null || expires === null) return false;
    const id = await recordWarning({
      hazard,
      colour,
      sender: sender.trim(),
      ...(areas.length === 0 ? {} : { areas }),
      ...(issuedAt === undefined ? {} : { issuedAt }),
      ...(expires === undefined ? {} : { expires }),
      ...(words.trim() === '' ? {} : { description: words.trim() }),
      ...(replaced.length === 0 ? {} : { replaces: replaced.map((one) => one.id) }),
    });
    if (id === undefined) return false;
    say('good', inBoth('weather.record.done'));
    openDialog('warning-answer', { id });
    return true;
  }

  return (
    <CommandDialog
      title={t('weather.record.title')}
      commit={t('weather.record.commit')}
      canCommit={canCommit}
      enterCommits
      wide
      onCommit={commit}
      onClose={() => closeDialog('warning')}
      footer={<Said name={name} replaced={replaced.map((one) => warningName({ t, pick, tables }, one))} />}
    >
      <div role="presentation" onKeyDown={onKeyDown}>
        <KeyedChoice
          name="hazard"
          legend={t('weather.record.hazard')}
          options={tables.hazards.map(({ id, title }) => ({
            value: id,
            label: pick(title),
            letter: letters.get(id) ?? '',
            icon: <HazardIcon hazard={id} />,
          }))}
          value={hazard}
          onChange={setHazard}
        />
        <KeyedChoice
          name="colour"
          legend={t('weather.record.colour')}
          options={COLOURS.map((one, index) => ({
            value: one,
            label: t(`weather.colour.${one}`),
            letter: String(index + 1),
            colour: one,
          }))}
          value={colour}
          onChange={setColour}
        />
        {hazard === undefined || !colour || isInStandards(tables, hazard, colour) ? null : (
          <p className="src-weather-doubts" role="status">
            {t('weather.record.notInStandards', { name })}
          </p>
        )}
        <AreaChoice tables={tables} value={areas} onChange={setAreas} />
        <div className="src-fields-3">
          <TimeField label={t('weather.record.issuedAt')} value={issuedAt} onChange={setIssuedAt} />
          <TimeField
            label={t('weather.record.expires')}
            hint={t(endsTooEarly ? 'weather.record.endsTooEarly' : 'weather.record.expiresHint')}
            value={expires}
            onChange={setExpires}
            optional
            future
          />
          <TextField label={t('weather.record.sender')} value={sender} onChange={setSender} required />
        </div>
        <TextField
          label={t('weather.record.words')}
          value={words}
          onChange={setWords}
          rows={2}
          hint={t('weather.record.wordsHint')}
        />
        {replaced.map((one) => (
          <p key={one.id} className="src-weather-replaces">
            {t('weather.record.replaces', {
              name: warningName({ t, pick, tables }, one),
              since: beijingStamp(one.issuedAt, now()),
            })}
          </p>
        ))}
      </div>
    </CommandDialog>
  );
}

/** What Enter would record now. */
function Said(props: { readonly name: string | undefined; readonly replaced: readonly string[] }) {
  const { t } = useText();
  const { name, replaced } = props;
  if (name === undefined) return <>{t('weather.record.hint')}</>;
  return (
    <>
      {replaced.length === 0
        ? t('weather.record.enter', { name })
        : t('weather.record.enterInstead', { name, replaced: replaced.join(t('weather.areaJoin')) })}
    </>
  );
}
