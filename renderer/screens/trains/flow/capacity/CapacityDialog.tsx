import { Radio, RadioGroup } from '@blueprintjs/core';
import { useState } from 'react';
import { beijingClock, type Instant } from '../../../../../shared/base/instant.ts';
import { dayBegins, dayEnds, sliceBegins, sliceOfClock } from '../../../../../shared/flow/operating-day.ts';
import type { StationPlan } from '../../../../../shared/plan/schema.ts';
import { actOnFlow } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, SelectField, TextField } from '../../../../ui/index.ts';
import { CHANGE_KINDS, fieldsOf, supplyChangeOf, type ChangeKind } from '../model/supply-change.ts';
import { readClock } from '../model/read-clock.ts';

/**
 * What was learned of a way onward: granted until, refused, stopped, so many an hour, so many vehicles more. The way and the kind are chosen, and only the
 * numbers of that kind are asked for.
 */
export function CapacityDialog(props: {
  readonly day: string;
  readonly plan: StationPlan;
  readonly now: Instant;
  readonly onClose: () => void;
}) {
  const { day, plan, now, onClose } = props;
  const { t, pick } = useText();
  const ways = plan.onward ?? [];
  const [entry, setEntry] = useState<string>();
  const [kind, setKind] = useState<ChangeKind>();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [from, setFrom] = useState(beijingClock(Math.min(Math.max(now, dayBegins(day)), dayEnds(day) - 1)));
  const [until, setUntil] = useState('04:00');
  const [source, setSource] = useState('');
  const way = ways.find(({ id }) => id === entry);
  const fromClock = readClock(from);
  const untilClock = readClock(until);
  const change = kind === undefined ? undefined : supplyChangeOf(day, kind, typed);
  const asksSpan = kind === 'suspended' || kind === 'carries' || kind === 'more';
  const commit = async () =>
    way !== undefined &&
    change !== undefined &&
    fromClock !== undefined &&
    untilClock !== undefined &&
    actOnFlow({
      type: 'ChangeCapacity',
      day,
      station: plan.station.id,
      mode: way.mode,
      entry: way.id,
      change,
      from: sliceBegins(day, sliceOfClock(fromClock)),
      until: asksSpan ? sliceBegins(day, sliceOfClock(untilClock, 'end')) : dayEnds(day),
      source: source.trim(),
    });
  return (
    <CommandDialog
      title={t('flow.capacity.dialog', { station: pick(plan.station.name) })}
      commit={t('flow.capacity.commit')}
      canCommit={
        way !== undefined &&
        change !== undefined &&
        fromClock !== undefined &&
        untilClock !== undefined &&
        source.trim() !== ''
      }
      onCommit={commit}
      onClose={onClose}
    >
      <SelectField
        label={t('flow.capacity.way')}
        value={entry}
        choices={ways.map(({ id, mode, title }) => ({
          value: id,
          label: `${t(`flow.mode.${mode}`)} · ${pick(title)}`,
        }))}
        onChange={setEntry}
        required
      />
      <RadioGroup
        label={t('flow.capacity.kind')}
        name="supply-change"
        selectedValue={kind ?? ''}
        onChange={({ currentTarget }) => setKind(CHANGE_KINDS.find((one) => one === currentTarget.value))}
      >
        {CHANGE_KINDS.map((one) => (
          <Radio key={one} value={one} label={t(`flow.capacity.kinds.${one}`)} />
        ))}
      </RadioGroup>
      {kind === undefined ? null : (
        <div className="src-flow__fields">
          {fieldsOf(kind).map((name) => (
            <TextField
              key={name}
              label={t(`flow.capacity.field.${name}`)}
              value={typed[name] ?? ''}
              onChange={(words) => setTyped({ ...typed, [name]: words })}
              hint={t(`flow.capacity.hint.${name}`)}
              required
            />
          ))}
          {asksSpan ? (
            <>
              <TextField
                label={t('flow.capacity.from')}
                value={from}
                onChange={setFrom}
                error={fromClock === undefined ? t('flow.wrongClock', { typed: from }) : undefined}
                required
              />
              <TextField
                label={t('flow.capacity.until')}
                value={until}
                onChange={setUntil}
                error={untilClock === undefined ? t('flow.wrongClock', { typed: until }) : undefined}
                required
              />
            </>
          ) : null}
        </div>
      )}
      <TextField
        label={t('flow.capacity.source')}
        value={source}
        onChange={setSource}
        hint={t('flow.capacity.sourceHint')}
        required
      />
    </CommandDialog>
  );
}
