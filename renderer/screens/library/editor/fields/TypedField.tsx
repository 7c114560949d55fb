import { FormGroup, InputGroup, TextArea } from '@blueprintjs/core';
import { useId } from 'react';
import { useTyped } from './use-typed.ts';

/** A labelled field of words. `onCommit` gets them when typing pauses or the field is left. */
export function TypedField(props: {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly isReadOnly: boolean;
  readonly isRequired?: boolean;
  readonly hint?: string;
  /** More than one line: grows with what stands in it. */
  readonly isLong?: boolean;
}) {
  const { label, isReadOnly, isRequired = false, hint, isLong = false } = props;
  const id = useId();
  const typed = useTyped(props.value, props.onCommit);
  const common = {
    id,
    value: typed.value,
    fill: true,
    readOnly: isReadOnly,
    autoComplete: 'off',
    'aria-required': isRequired,
    ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }),
    onBlur: typed.onBlur,
  };
  return (
    <FormGroup
      label={label}
      labelFor={id}
      className={isRequired ? 'src-required' : ''}
      helperText={hint === undefined ? undefined : <span id={`${id}-hint`}>{hint}</span>}
    >
      {isLong ? (
        <TextArea {...common} autoResize rows={2} onChange={(event) => typed.onChange(event.target.value)} />
      ) : (
        <InputGroup {...common} onChange={(event) => typed.onChange(event.target.value)} />
      )}
    </FormGroup>
  );
}
