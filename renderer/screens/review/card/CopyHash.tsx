import { Button } from '@blueprintjs/core';
import { ClipboardIcon } from '@blueprintjs/icons';
import { say } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';

/** Puts the hash of a line on the clipboard, to be held against another copy of the record. */
export function CopyHash({ hash }: { readonly hash: string }) {
  const { t } = useText();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(hash);
      say('good', inBoth('review.card.copied'));
    } catch {
      say('warn', inBoth('review.card.copyFailed'));
    }
  };
  return (
    <Button
      size="small"
      variant="minimal"
      icon={<ClipboardIcon />}
      aria-label={t('review.card.copyHash')}
      title={t('review.card.copyHash')}
      onClick={() => void copy()}
    />
  );
}
