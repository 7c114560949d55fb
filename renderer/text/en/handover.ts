import type { handover as zh } from '../zh/handover.ts';
import type { Words } from '../words.ts';

export const handover: Words<typeof zh> = {
  title: 'Hand-over: {{posts}}',
  and: ', ',
  from: '{{post}} is held by {{from}} and goes to {{to}}.',
  commit: 'Take over',
  emergency: 'Emergency take-over',
  next: 'Read the hand-over',
  seen: 'all {{n}} read',
  unseen: '{{n}} of {{of}} not read yet',
  unread: 'not read',
  mustRead: 'not read, must be',
  read: 'read',
  passed: 'passed over: {{reason}}',
  pass: 'Pass over… (R)',
  since: 'since',
  left: '{{n}} item{{n, s}} not read yet, among them {{dues}} running deadline{{dues, s}}. Space reads; if there is no time, take over as an emergency',
  allSeen: 'All read. Ctrl+Enter takes over, and what was read goes on record',
  hurried: 'No time to read them all: take over now (emergency, reviewed by a duty leader afterwards)',
  reason: 'Why this is an emergency',
};
