import { ExportIcon } from '@blueprintjs/icons';
import { request } from '../../../client/request.ts';
import { say, sayWhy, useBusy } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';
import { CommitButton } from '../../../ui/index.ts';

const FORMATS = [
  { format: 'cap', label: 'publicMessages.act.cap' },
  { format: 'gbt35965', label: 'publicMessages.act.gbt' },
] as const;

/** Writes a message as a file for other systems, and says where it lies. */
export function ExportButtons(props: { readonly response: string; readonly message: number }) {
  const { response: id, message } = props;
  const { t } = useText();
  const { busy, run } = useBusy();
  const write = (format: (typeof FORMATS)[number]['format']) =>
    run(async () => {
      const answer = await request('exportMessage', { id, message, format });
      if (answer.kind !== 'done') return sayWhy(answer);
      const { path, removed: n } = answer.value;
      say(
        n === 0 ? 'good' : 'warn',
        inBoth(n === 0 ? 'publicMessages.exported' : 'publicMessages.exportedRemoved', { path, n }),
      );
    });
  return (
    <span className="src-message__exports">
      {FORMATS.map(({ format, label }) => (
        <CommitButton
          key={format}
          size="small"
          variant="minimal"
          icon={<ExportIcon />}
          disabled={busy}
          onClick={() => void write(format)}
        >
          {t(label)}
        </CommitButton>
      ))}
    </span>
  );
}
