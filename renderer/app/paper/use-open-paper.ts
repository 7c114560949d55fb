import { openDialog, say } from '../../state/index.ts';
import { inBoth } from '../../text/i18n.ts';
import { usePaperTarget } from './use-paper-target.ts';

/** Opens printing, or typing in, for the response that is at hand; says so when none is running. */
export function useOpenPaper(): (dialog: 'paper' | 'paper-entry') => void {
  const id = usePaperTarget()?.response.id;
  return (dialog) => {
    if (id === undefined) say('info', inBoth('paper.none'));
    else openDialog(dialog, { id });
  };
}
