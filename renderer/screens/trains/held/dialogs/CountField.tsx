import { useText } from '../../../../text/use-text.ts';
import { TextField } from '../../../../ui/index.ts';
import { readCount } from '../model/read-count.ts';

/** A number of people or vehicles. */
export function CountField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly required?: boolean;
  readonly hint?: string;
}) {
  const { t } = useText();
  const wrong = readCount(props.value) === null;
  return <TextField {...props} {...(wrong ? { error: t('trainActs.count.wrong') } : {})} />;
}
