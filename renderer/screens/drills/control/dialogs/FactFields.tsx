import { Button } from '@blueprintjs/core';
import { AddIcon, CrossIcon } from '@blueprintjs/icons';
import { useMemo } from 'react';
import { useAllPlans } from '../../../../state/index.ts';
import { SelectField, TextField } from '../../../../ui/index.ts';
import type { Words } from '../../words/use-words.ts';
import type { TypedFact } from './added-inject.ts';

const isNumber = (value: string) => value.trim() !== '' && Number.isFinite(Number(value));

export const isFactWhole = ({ fact, value }: TypedFact): boolean => fact !== '' && isNumber(value);

/** Numbers that the players can write down from an inject; evaluators see them beside what was written. */
export function FactFields(props: {
  readonly station: string;
  readonly facts: readonly TypedFact[];
  readonly onChange: (facts: readonly TypedFact[]) => void;
  readonly words: Words;
}) {
  const { station, facts, onChange } = props;
  const { t, pick } = props.words;
  const library = useAllPlans();
  const choices = useMemo(
    () =>
      library.flatMap(({ plan }) =>
        plan.tier === 'station' && plan.station.id !== station
          ? []
          : plan.facts
              .filter(({ type }) => type === 'number')
              .map(({ id, title }) => ({
                value: `${plan.tier === 'special' ? plan.id : plan.tier}/${id}`,
                label: `${pick(plan.short)} · ${pick(title)}`,
              })),
      ),
    [library, station, pick],
  );
  const change = (index: number, part: Partial<TypedFact>) =>
    onChange(facts.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className="src-editions-of-run">
      <legend>{t('drillControl.dialog.facts')}</legend>
      {facts.length === 0 ? <p className="src-muted">{t('drillControl.dialog.factsHint')}</p> : null}
      {facts.map((one, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a typed fact is known by its place
        <div key={index} className="src-control__fact">
          <SelectField
            label={t('drillControl.dialog.fact')}
            value={one.fact === '' ? undefined : one.fact}
            choices={choices}
            onChange={(fact) => change(index, { fact })}
            required
          />
          <TextField
            label={t('drillControl.dialog.about')}
            value={one.about}
            onChange={(about) => change(index, { about })}
          />
          <TextField
            label={t('drillControl.dialog.value')}
            value={one.value}
            error={one.value === '' || isNumber(one.value) ? undefined : t('drillControl.dialog.valueWrong')}
            onChange={(value) => change(index, { value })}
            required
          />
          <Button
            variant="minimal"
            icon={<CrossIcon />}
            aria-label={t('drillControl.dialog.removeFact')}
            title={t('drillControl.dialog.removeFact')}
            onClick={() => onChange(facts.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button icon={<AddIcon />} onClick={() => onChange([...facts, { fact: '', about: '', value: '' }])}>
        {t('drillControl.dialog.addFact')}
      </Button>
    </fieldset>
  );
}
