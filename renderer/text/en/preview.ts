import type { preview as zh } from '../zh/preview.ts';
import type { Words } from '../words.ts';

export const preview: Words<typeof zh> = {
  title: 'What changes',
  none: 'Nothing opens or retires',
  opens: '{{n}} open',
  waits: '{{n}} come on and wait',
  passes: '{{n}} not called for any more',
  retires: '{{n}} not begun go',
  goOn: '{{n}} begun go on',
  stayEnded: '{{n}} already have a result and stay',
  nothing: 'This answer opens no step',
  citing: 'Cites {{n}} facts on this card',
  cited: 'On the facts of lines {{lines}}',
};
