import type { handover as zh } from '../zh/handover.ts';
import type { Words } from '../words.ts';

export const handover: Words<typeof zh> = {
  title: 'Hand-over: {{posts}}',
  and: ', ',
  from: '{{post}} is held by {{from}} and goes to {{to}}.',
  commit: 'Take over',
  emergency: 'Emergency take-over',
  next: 'Read the hand-over',
  seen: '{{n}} read',
  unseen: '{{n}}, press Space when read',
  since: 'since',
  left: '{{n}} groups not read yet. Tick each; if there is no time, take over as an emergency',
  allSeen: 'All read. Ctrl+Enter takes over, and what was read goes on record',
  hurried: 'No time to read them all: take over now (emergency)',
  reason: 'Why this is an emergency',
};
