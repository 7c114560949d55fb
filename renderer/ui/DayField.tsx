import { fromBeijing } from '../../shared/base/instant.ts';
import { useText } from '../text/use-text.ts';
import { TextField } from './TextField.tsx';

/** A day in Beijing, typed as `YYYY-MM-DD`; `readDay` says whether it is one. */
export function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
}) {
  const { value, required = false } = props;
  const { t } = useText();
  const isWrong = value.trim() !== '' && readDay(value) === undefined;
  return (
    <TextField
      label={props.label}
      value={value}
      onChange={props.onChange}
      required={required}
      placeholder={t('ui.dateShape')}
      error={isWrong ? t('ui.dayWrong') : undefined}
    />
  );
}

/** The day that was typed; undefined while it is none. */
export function readDay(typed: string): string | undefined {
  const day = typed.trim();
  return fromBeijing(day, '00:00') === undefined ? undefined : day;
}
