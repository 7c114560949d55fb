import { FormGroup, InputGroup } from '@blueprintjs/core';
import { useId, useState } from 'react';
import { beijingClock, beijingDate, fromBeijing, type Instant } from '../../../../shared/base/instant.ts';
import { now } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';

interface Typed {
  readonly date: string;
  readonly clock: string;
}

/** Beijing date and time to the second, by which a ringing phone is measured. Undefined while empty, `null` while what is typed is no time. */
export function SecondsField(props: {
  readonly label: string;
  readonly value: Instant | undefined | null;
  readonly error?: string | undefined;
  readonly onChange: (value: Instant | undefined | null) => void;
}) {
  const { label, value, onChange } = props;
  const { t } = useText();
  const id = useId();
  const [typed, setTyped] = useState<Typed>();
  const shown = typed ?? (typeof value === 'number' ? parts(value) : { date: '', clock: '' });
  const type = (next: Typed) => {
    setTyped(next);
    onChange(next.clock.trim() === '' ? undefined : (read(next) ?? null));
  };
  const error = value === null ? t('ui.timeWrong') : props.error;
  return (
    <FormGroup
      label={label}
      labelFor={`${id}-clock`}
      helperText={error}
      intent={error === undefined ? 'none' : 'danger'}
    >
      <div className="src-time-field">
        <InputGroup
          className="src-time-field__date"
          aria-label={`${label} ${t('ui.date')}`}
          placeholder={t('ui.dateShape')}
          value={shown.date}
          onChange={(event) => type({ ...shown, date: event.target.value })}
          onBlur={() => setTyped(typeof value === 'number' ? undefined : typed)}
        />
        <InputGroup
          id={`${id}-clock`}
          className="src-time-field__clock src-seconds"
          aria-label={`${label} ${t('ui.clock')}`}
          placeholder={t('rollcall.city.clockShape')}
          value={shown.clock}
          onChange={(event) => type({ ...shown, clock: event.target.value })}
          onBlur={() => setTyped(typeof value === 'number' ? undefined : typed)}
        />
      </div>
    </FormGroup>
  );
}

const parts = (at: Instant): Typed => ({ date: beijingDate(at), clock: beijingClock(at, true) });

/** `13:05:30`, `13:05` or `130530`; an empty date is today. */
function read({ date, clock }: Typed): Instant | undefined {
  const match =
    /^(\d{1,2})[:：.](\d{2})(?:[:：.](\d{2}))?$/.exec(clock.trim()) ?? /^(\d{2})(\d{2})(\d{2})?$/.exec(clock.trim());
  if (!match) return undefined;
  const [, hour = '', minute = '', second = '00'] = match;
  return fromBeijing(
    date.trim() === '' ? beijingDate(now()) : date.trim(),
    `${hour.padStart(2, '0')}:${minute}:${second}`,
  );
}
