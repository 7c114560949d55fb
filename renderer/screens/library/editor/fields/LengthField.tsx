import { FormGroup, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { useId, useState } from 'react';
import { useText } from '../../../../text/use-text.ts';
import { useTyped } from './use-typed.ts';

const UNITS = ['min', 'h', 'd'] as const;

/** A length of time as plans write it: `5 min`, `2 h`, `3 d`; empty for none. */
export function LengthField(props: {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string | undefined) => void;
  readonly isReadOnly: boolean;
}) {
  const { label, value, onCommit, isReadOnly } = props;
  const { t } = useText();
  const id = useId();
  const [number = '', written = 'min'] = value.split(' ');
  const [unit, setUnit] = useState(written);
  const typed = useTyped(number, (digits) => onCommit(digits.trim() === '' ? undefined : `${digits.trim()} ${unit}`));
  const shown = value === '' ? unit : written;
  return (
    <FormGroup label={label} labelFor={id}>
      <span className="src-editor__length">
        <InputGroup
          id={id}
          inputMode="numeric"
          autoComplete="off"
          readOnly={isReadOnly}
          value={typed.value}
          onBlur={typed.onBlur}
          onChange={(event) => typed.onChange(event.target.value)}
        />
        <HTMLSelect
          aria-label={label}
          disabled={isReadOnly}
          value={shown}
          onChange={(event) => {
            setUnit(event.target.value);
            if (number !== '') onCommit(`${number} ${event.target.value}`);
          }}
        >
          {UNITS.map((one) => (
            <option key={one} value={one}>
              {t(`library.duration.${one}`, { n: '' }).trim()}
            </option>
          ))}
        </HTMLSelect>
      </span>
    </FormGroup>
  );
}
