import { text, type Text } from '../base/text.ts';
import { answerOf, type RollCall, type RollCallState } from './roll-call.ts';

/** How many parties (city calls: how many calls) ended how. Every one of them is in exactly one of the last six. */
export interface Counts {
  readonly called: number;
  readonly inTime: number;
  readonly late: number;
  readonly notAnswered: number;
  readonly fault: number;
  readonly excused: number;
  /** Of a call that still runs: not entered yet. */
  readonly pending: number;
}

/** Counts with what they come to. */
export interface Tally extends Counts {
  /** Called, less those excused on a stated basis. */
  readonly due: number;
  /** Answered in time by due without the pending ones, 0 to 1; undefined when that is nobody. */
  readonly rate?: number | undefined;
}

/** What the rate is, wherever it is shown: on the screen, on paper and on the command line. */
export const RATE_DEFINITION: Text = text(
  '应答率＝窗口内应答 ÷（应到 − 待登记）；应到＝点名对象 − 免答（有依据）。超时应答、未应答、设备故障都计入应到。同一对象多次登记只计最后一次；演练点名不计入。',
  'Rate = answered within the window ÷ (due − pending); due = called − excused (with a basis). Late answers, no answer and equipment faults count as due. Of a party entered more than once the last entry counts; drill calls are left out.',
);

/** Below this denominator a rate moves by more than three points with a single answer. Our own threshold, an assumption. */
export const SMALL_SAMPLE = 30;

/** Whether there are too few answers for the rate to say much. */
export function isSmall({ due, pending }: Tally): boolean {
  return due - pending < SMALL_SAMPLE;
}

export const COUNT_OF = {
  answered: 'inTime',
  late: 'late',
  'not-answered': 'notAnswered',
  'equipment-fault': 'fault',
  excused: 'excused',
} as const satisfies Record<RollCallState, keyof Counts>;

export const noCounts = (): { -readonly [K in keyof Counts]: number } => ({
  called: 0,
  inTime: 0,
  late: 0,
  notAnswered: 0,
  fault: 0,
  excused: 0,
  pending: 0,
});

export function tallyOf(counts: Counts): Tally {
  const due = counts.called - counts.excused;
  const settled = due - counts.pending;
  return { ...counts, due, rate: settled === 0 ? undefined : counts.inTime / settled };
}

/** Tallies taken together. */
export function sumOf(tallies: readonly Counts[]): Tally {
  const sum = noCounts();
  for (const tally of tallies) for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += tally[key];
  return tallyOf(sum);
}

/** One call of ours as far as it has come. */
export function rollCallTally({ opened, answers }: Pick<RollCall, 'opened' | 'answers'>): Tally {
  const counts = noCounts();
  for (const { id } of opened.targets) {
    const state = answerOf(answers, id)?.state;
    counts.called += 1;
    counts[state === undefined ? 'pending' : COUNT_OF[state]] += 1;
  }
  return tallyOf(counts);
}
