import { FormGroup, HTMLSelect } from '@blueprintjs/core';
import { useId } from 'react';
import { useText } from '../../../../text/use-text.ts';
import type { StepChoice, StepGroup } from '../choices.ts';

/** Picks a step of any plan by its title, block by block. */
export function StepField(props: {
  readonly label: string;
  readonly value: string;
  readonly groups: readonly StepGroup[];
  readonly onPick: (ref: string) => void;
  readonly isReadOnly: boolean;
}) {
  const { label, value, groups, isReadOnly } = props;
  const { t, pick } = useText();
  const id = useId();
  return (
    <FormGroup label={label} labelFor={id}>
      <HTMLSelect
        id={id}
        fill
        value={value}
        disabled={isReadOnly}
        onChange={(event) => props.onPick(event.target.value)}
      >
        {value === '' ? <option value="">{t('editor.field.choose')}</option> : null}
        {value === '' || stepOf(groups, value) ? null : (
          <option value={value}>{t('editor.field.unknown', { id: value })}</option>
        )}
        {groups.map((group) =>
          group.steps.length === 0 ? null : (
            <optgroup key={group.steps[0]?.id} label={pick(group.title)}>
              {group.steps.map((step) => (
                <option key={step.id} value={step.id}>
                  {pick(step.title)}
                </option>
              ))}
            </optgroup>
          ),
        )}
      </HTMLSelect>
    </FormGroup>
  );
}

export function stepOf(groups: readonly StepGroup[], ref: string): StepChoice | undefined {
  for (const group of groups) for (const step of group.steps) if (step.id === ref) return step;
  return undefined;
}

/** Only the questions. */
export const questionsOf = (groups: readonly StepGroup[]): readonly StepGroup[] =>
  groups.map((group) => ({ ...group, steps: group.steps.filter((step) => step.kind === 'question') }));
