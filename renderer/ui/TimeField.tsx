import { Button, FormGroup, InputGroup } from '@blueprintjs/core';
import { TimeIcon } from '@blueprintjs/icons';
import { useId, useState } from 'react';
import { beijingClock, beijingDate, MINUTE, type Instant } from '../../shared/base/instant.ts';
import { now, useNow } from '../state/index.ts';
import { useText } from '../text/use-text.ts';
import { readTime, type TypedTime } from './typed-time.ts';
import './dialog.css';

/**
 * Beijing date and time of something that happened.
 *
 * `undefined` means "now" (or, where `optional`, "not known"): the journal then takes the moment of entry, so a dialog left open does not
 * backdate. `null` means that what is typed is no time; do not commit then.
 */
export type TimeValue = Instant | undefined | null;

/** Typed as text, because the browser's own date and time fields follow its language, not ours, and may ask for AM and PM. */
export function TimeField(props: {
  readonly value: TimeValue;
  readonly onChange: (value: TimeValue) => void;
  readonly label?: string;
  readonly hint?: string;
  /** Empty means "not known" rather than "now"; no ticking value is shown. */
  readonly optional?: boolean;
  /** Times ahead are what is asked for (deferrals). */
  readonly future?: boolean;
}) {
  const { value, onChange, label, hint, optional = false, future = false } = props;
  const { t } = useText();
  const id = useId();
  const ticking = useNow();
  const [typed, setTyped] = useState<TypedTime>();
  const shown = typed ?? (optional && (value === undefined || value === null) ? EMPTY : parts(value ?? ticking));
  const type = (next: TypedTime) => {
    setTyped(next);
    if (optional && next.date.trim() === '' && next.clock.trim() === '') onChange(undefined);
    else onChange(readTime(next, now()) ?? null);
  };
  const ahead = !future && typeof value === 'number' && value > ticking + 1000;
  const error = value === null ? t('ui.timeWrong') : ahead ? t('ui.timeFuture') : undefined;
  // A time ahead that may be left open: now would never be right.
  const isAhead = future && optional;
  const isNow = value === undefined && !optional;
  const helper = error ?? ([isNow ? t('ui.now') : '', hint ?? ''].filter((one) => one !== '').join(' · ') || undefined);
  const legend = label ?? t('ui.happenedAt');
  const settle = () => {
    if (typeof value === 'number') setTyped(parts(value));
  };
  return (
    <FormGroup
      label={legend}
      labelFor={`${id}-clock`}
      helperText={helper === undefined ? undefined : <span id={`${id}-help`}>{helper}</span>}
      intent={error === undefined ? 'none' : 'danger'}
    >
      <div className="src-time-field">
        <InputGroup
          id={`${id}-date`}
          className="src-time-field__date"
          aria-label={`${legend} ${t('ui.date')}`}
          aria-invalid={error !== undefined}
          placeholder={t('ui.dateShape')}
          value={shown.date}
          onChange={(event) => type({ ...shown, date: event.target.value })}
          onBlur={settle}
        />
        <InputGroup
          id={`${id}-clock`}
          className="src-time-field__clock"
          aria-label={`${legend} ${t('ui.clock')}`}
          aria-invalid={error !== undefined}
          placeholder={t('ui.clockShape')}
          value={shown.clock}
          onChange={(event) => type({ ...shown, clock: event.target.value })}
          onBlur={settle}
        />
        <Button
          icon={<TimeIcon />}
          onClick={() => {
            setTyped(undefined);
            onChange(isAhead ? now() + HALF_HOUR : optional || future ? now() : undefined);
          }}
        >
          {t(isAhead ? 'ui.setHalfHour' : 'ui.setNow')}
        </Button>
      </div>
    </FormGroup>
  );
}

const HALF_HOUR = 30 * MINUTE;
const EMPTY: TypedTime = { date: '', clock: '' };
const parts = (at: Instant): TypedTime => ({ date: beijingDate(at), clock: beijingClock(at) });
