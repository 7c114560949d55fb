import { useEffect } from 'react';
import { LIFE_ACTS } from '../../../shared/response/life-acts.ts';
import { go, type ScreenParams } from '../../state/index.ts';
import type { DeskDialog } from './desk.ts';
import { useLatest } from './use-latest.ts';

/** A dialog that was asked for from elsewhere, by the palette or a clock: it opens once, and the address forgets it. */
export function useAskedDialog(wanted: ScreenParams, readOnly: boolean, open: (dialog: DeskDialog) => void): void {
  const answer = useLatest(({ open: asked, ...place }: ScreenParams) => {
    if (asked === undefined) return;
    go('response', place, true);
    const dialog = dialogOf(asked);
    if (dialog && (!readOnly || dialog.id === 'decision' || dialog.id === 'export')) open(dialog);
  });
  useEffect(() => answer(wanted), [answer, wanted]);
}

const REVIEW = 'review:';
const INQUIRY = 'inquiry:';
const ASKED = [
  ...LIFE_ACTS,
  'add-step',
  'decision',
  'note',
  'fact',
  'join',
  'export',
] as const satisfies readonly DeskDialog['id'][];

function dialogOf(asked: string): DeskDialog | undefined {
  if (asked.startsWith(REVIEW)) return { id: 'decision', reviews: Number(asked.slice(REVIEW.length)) };
  if (asked.startsWith(INQUIRY)) return { id: 'inquiry', about: asked.slice(INQUIRY.length) };
  return ASKED.find((id) => id === asked) && ({ id: asked } as DeskDialog);
}
