import { Button } from '@blueprintjs/core';
import { DuplicateIcon } from '@blueprintjs/icons';
import { say } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';

/** Puts the words on the clipboard, to be pasted into fax, mail or message. */
export function CopyButton(props: { readonly text: string }) {
  const { t } = useText();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text);
      say('good', inBoth('reports.chain.copied'));
    } catch {
      say('warn', inBoth('reports.chain.copyFailed'));
    }
  };
  return (
    <Button size="small" icon={<DuplicateIcon />} onClick={() => void copy()}>
      {t('reports.chain.copy')}
    </Button>
  );
}
