import { Button, FormGroup, HTMLSelect } from '@blueprintjs/core';
import { CrossIcon } from '@blueprintjs/icons';
import { useId } from 'react';
import { useText } from '../../../../text/use-text.ts';
import type { Choice } from '../choices.ts';
import { listOf, wordsOf } from '../outline.ts';

/** A choice of several by name, in the order in which they were chosen. None of them: the field goes. */
export function ManyField(props: {
  readonly label: string;
  readonly value: unknown;
  readonly choices: readonly Choice[];
  readonly onPick: (ids: readonly string[] | undefined) => void;
  readonly isReadOnly: boolean;
  readonly isRequired?: boolean;
}) {
  const { label, choices, isReadOnly, isRequired = false } = props;
  const { t, pick } = useText();
  const id = useId();
  const chosen = listOf(props.value).map(wordsOf).filter(Boolean);
  const nameOf = (one: string) => {
    const known = choices.find((choice) => choice.id === one);
    return known ? pick(known.title) : t('editor.field.unknown', { id: one });
  };
  const set = (ids: readonly string[]) => props.onPick(ids.length === 0 ? undefined : ids);
  return (
    <FormGroup label={label} labelFor={id} className={isRequired ? 'src-required' : ''}>
      {chosen.length === 0 ? null : (
        <ul className="src-editor__chosen" aria-label={label}>
          {chosen.map((one) => (
            <li key={one}>
              <span>{nameOf(one)}</span>
              <Button
                variant="minimal"
                size="small"
                icon={<CrossIcon size={14} />}
                disabled={isReadOnly}
                aria-label={t('editor.field.takeOut', { what: nameOf(one) })}
                onClick={() => set(chosen.filter((other) => other !== one))}
              />
            </li>
          ))}
        </ul>
      )}
      <HTMLSelect
        id={id}
        fill
        value=""
        disabled={isReadOnly}
        aria-required={isRequired}
        onChange={(event) => set([...chosen, event.target.value])}
      >
        <option value="">{t('editor.field.add')}</option>
        {choices
          .filter((one) => !chosen.includes(one.id))
          .map((one) => (
            <option key={one.id} value={one.id}>
              {pick(one.title)}
            </option>
          ))}
      </HTMLSelect>
    </FormGroup>
  );
}
