import type { ui as zh } from '../zh/ui.ts';
import type { Words } from '../words.ts';

export const ui: Words<typeof zh> = {
  commitHint: 'Ctrl+Enter confirms, Esc cancels',
  missing: 'Still missing: {{field}}',
  incomplete: 'Something is not filled in yet',
  typedLost: 'What you typed is not on record yet: Esc again discards it',
  happenedAt: 'Happened at',
  date: 'Date',
  clock: 'Time',
  now: 'Now',
  setNow: 'Set to now',
  setHalfHour: 'In half an hour',
  dateShape: 'Y-M-D',
  dayWrong: 'Give a day that exists, such as 2026-12-18',
  clockShape: 'H:M',
  timeWrong: 'Give a date and time that exist, such as 2026-07-30 and 13:05',
  timeFuture: 'The time lies in the future: check it',
  reason: 'Reason',
  reasonList: 'Common reasons',
  note: 'Note',
  post: 'Post',
  due: { critical: 'Critical' },
  choose: 'Choose',
  missedNow: 'Deadline passed: {{what}}',
  difference: { none: 'Both editions say the same' },
};
