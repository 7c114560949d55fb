import { useEffect } from 'react';
import { go, type ScreenParams } from '../../state/index.ts';
import type { DeskDialog } from './desk.ts';
import { useLatest } from './use-latest.ts';

/** A dialog that was asked for from elsewhere, by the palette or a clock: it opens once, and the address forgets it. */
export function useAskedDialog(wanted: ScreenParams, readOnly: boolean, open: (dialog: DeskDialog) => void): void {
  const answer = useLatest(({ open: asked, ...place }: ScreenParams) => {
    if (asked === undefined) return;
    go('response', place);
    const dialog = dialogOf(asked);
    if (dialog && (!readOnly || dialog.id === 'decision')) open(dialog);
  });
  useEffect(() => answer(wanted), [answer, wanted]);
}

const REVIEW = 'review:';

function dialogOf(asked: string): DeskDialog | undefined {
  if (asked.startsWith(REVIEW)) return { id: 'decision', reviews: Number(asked.slice(REVIEW.length)) };
  if (asked === 'add-step' || asked === 'decision' || asked === 'note') return { id: asked };
  return undefined;
}
