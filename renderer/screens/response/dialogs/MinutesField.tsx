import { useText } from '../../../text/use-text.ts';
import { TextField } from '../../../ui/index.ts';

const MOST = 10_000;

/** What is typed as a number of minutes: undefined where nothing is, null where it is no whole number of them. */
export function readMinutes(typed: string): number | undefined | null {
  const text = typed.trim().normalize('NFKC');
  if (text === '') return undefined;
  const minutes = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return minutes >= 1 && minutes <= MOST ? minutes : null;
}

export function MinutesField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly required?: boolean;
  readonly hint?: string;
}) {
  const { t } = useText();
  return <TextField {...props} {...(readMinutes(props.value) === null ? { error: t('desk.add.badMinutes') } : {})} />;
}
