import { FormGroup, InputGroup } from '@blueprintjs/core';
import { useId } from 'react';
import { useText } from '../../../../text/use-text.ts';

interface Typed {
  readonly date: string;
  readonly clock: string;
}

/** Beijing date and time of the simulated clock, typed; the page's own clock has no part in it. */
export function MomentFields(props: {
  readonly label: string;
  readonly value: Typed;
  readonly isWrong: boolean;
  readonly onChange: (value: Typed) => void;
}) {
  const { label, value, isWrong, onChange } = props;
  const { t } = useText();
  const id = useId();
  return (
    <FormGroup
      label={label}
      labelFor={id}
      helperText={isWrong ? t('ui.timeWrong') : undefined}
      intent={isWrong ? 'danger' : 'none'}
    >
      <div className="src-time-field">
        <InputGroup
          className="src-time-field__date"
          aria-label={`${label} ${t('ui.date')}`}
          aria-invalid={isWrong}
          value={value.date}
          onChange={(event) => onChange({ ...value, date: event.target.value })}
        />
        <InputGroup
          id={id}
          className="src-time-field__clock"
          aria-invalid={isWrong}
          value={value.clock}
          onChange={(event) => onChange({ ...value, clock: event.target.value })}
        />
      </div>
    </FormGroup>
  );
}
