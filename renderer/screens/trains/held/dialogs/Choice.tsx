import { Radio, RadioGroup } from '@blueprintjs/core';
import type { ReactNode } from 'react';

/** A choice of one with what each means beneath it; nothing is chosen for the person. */
export function Choice<V extends string>(props: {
  readonly label: string;
  readonly name: string;
  readonly value: V | undefined;
  readonly choices: readonly { readonly value: V; readonly label: string; readonly more?: ReactNode }[];
  readonly onChange: (value: V) => void;
  readonly inline?: boolean;
}) {
  const { label, name, value, choices, onChange, inline = false } = props;
  return (
    <RadioGroup
      label={label}
      name={name}
      inline={inline}
      {...(value === undefined ? {} : { selectedValue: value })}
      onChange={({ currentTarget }) => {
        const chosen = choices.find((choice) => choice.value === currentTarget.value);
        if (chosen) onChange(chosen.value);
      }}
      className="src-train-choice"
    >
      {choices.map((choice) => (
        <Radio key={choice.value} value={choice.value}>
          {choice.label}
          {choice.more === undefined ? null : <span className="src-train-choice__more">{choice.more}</span>}
        </Radio>
      ))}
    </RadioGroup>
  );
}
