import type { owner as zh } from '../zh/owner.ts';
import type { Words } from '../words.ts';

export const owner: Words<typeof zh> = {
  elsewhere: 'This change leaves them wrong. Choose one to edit that plan; this draft is saved as you go',
};
