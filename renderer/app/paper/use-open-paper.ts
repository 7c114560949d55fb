import { openDialog, say, useAtHand } from '../../state/index.ts';
import { inBoth } from '../../text/i18n.ts';

/** Opens printing, or typing in, for the response that is at hand; says so when none is running. */
export function useOpenPaper(): (dialog: 'paper' | 'paper-entry') => void {
  const id = useAtHand()?.response.id;
  return (dialog) => {
    if (id === undefined) say('info', inBoth('paper.none'));
    else openDialog(dialog, { id });
  };
}
