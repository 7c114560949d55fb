import type { vigilance as zh } from '../zh/vigilance.ts';
import type { Words } from '../words.ts';

/** Words of the desk check. */
export const vigilance: Words<typeof zh> = {
  title: 'Desk check',
  bar: 'Confirm that you are here',
  ask: 'Confirm by {{time}} that somebody is here',
  answer: 'I am here',
  locked: 'Unlock first, then press F10',
  who: 'Everybody sees it, nothing is scored; not asked while a response runs',
  setting: 'Ask the desk',
  within: 'Answer within',
  off: 'Never',
  every: 'Once in {{n}} min',
  minutes: '{{n}} min',
  hint: 'At a moment drawn within each interval, over a locked screen too; the duty leader sets both times',
  leaderOnly: 'The duty leader sets this: sign on as duty leader and act for that post',
  save: 'Set',
  setBy: 'Set by {{person}},',
  none: 'Not asked in the last 24 h',
  counts: 'Last 24 h: {{answered}} answered, {{missed}} not answered, {{dropped}} taken back',
  asked: 'Asked',
  outcome: 'Outcome',
  answered: 'answered',
  missed: 'not answered',
  dropped: 'taken back',
  waiting: 'waiting for an answer',
  why: {
    response: 'a response ran',
    off: 'switched off',
    clock: 'the clock was moved',
    stopped: 'the console had stopped',
  },
};
