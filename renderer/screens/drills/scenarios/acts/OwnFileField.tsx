import { useText } from '../../../../text/use-text.ts';
import { TextField } from '../../../../ui/index.ts';

/** As the backend takes names of own scenarios, without the ending. */
export const isFileName = (name: string): boolean => /^[a-z0-9][a-z0-9-]{0,79}$/.test(name);

/** What a scenario file of one's own is to be called. */
export function OwnFileField(props: {
  readonly value: string;
  readonly isTaken: boolean;
  readonly onChange: (name: string) => void;
}) {
  const { value, isTaken } = props;
  const { t } = useText();
  const wrong = value !== '' && !isFileName(value) ? t('drills.own.fileWrong') : undefined;
  return (
    <TextField
      label={t('drills.own.file')}
      hint={t('drills.own.fileHint')}
      error={wrong ?? (isTaken ? t('drills.own.fileTaken') : undefined)}
      value={value}
      onChange={(name) => props.onChange(name.trim())}
      required
    />
  );
}
