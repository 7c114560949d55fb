import { text, type Text } from '../../../base/text.ts';
import { duesOf, type Due } from '../../../response/dues.ts';
import { inDueOrder } from '../../../response/due.ts';
import type { ResponseEvent, ResponseEventType } from '../../../response/events.ts';
import { findStep, type Response } from '../../../response/state.ts';
import { ANSWERS } from '../../course/answers.ts';
import { dueTitle } from '../../names.ts';
import type { CourseSpan, Effect } from '../row.ts';

/** What became of a deadline. `moved`: it runs on to another time; `dropped`: it fell away without being met. */
export type DueState = 'running' | 'met' | 'late' | 'missed' | 'moved' | 'dropped';

export const DUE_STATES: Readonly<Record<DueState, Text>> = {
  running: text('计时中', 'running'),
  met: text('按时办结', 'met'),
  late: text('超时办结', 'met late'),
  missed: text('到期未办', 'passed unmet'),
  moved: text('改了时间', 'time changed'),
  dropped: text('不再计时', 'dropped'),
};

/** What a deadline that had passed comes to when it falls away. */
const NEVER_MET = text('一直未办', 'never met');

/** What a line did to the deadlines. */
export interface DueMoves {
  /** The deadline that the line is about: that passed, or that it met. */
  readonly due?: string;
  readonly effects: readonly Effect[];
}

/** A running deadline, and the line that it began with. */
interface Held {
  readonly due: Due;
  readonly title: Text;
  readonly line: string;
}

/** The parts of a response that its deadlines are worked out from: where none has changed, neither has a deadline. */
const GROUNDS = [
  'awareness',
  'stage',
  'level',
  'course',
  'plans',
  'missed',
  'reporting',
  'thresholds',
  'decisions',
  'messages',
  'trains',
  'closed',
] as const satisfies readonly (keyof Response)[];

/** Follows the deadlines of a response from line to line, for the lines and for the bands of the time chart. */
export function dueFollower(response: string, name: (key: string, title: Text) => void) {
  const held = new Map<string, Held>();
  const over: CourseSpan[] = [];
  let last: Response | undefined;
  let dues: readonly Due[] = [];

  const spanOf = ({ due, title, line }: Held, state: DueState, until?: number): CourseSpan => ({
    response,
    kind: 'due',
    band: due.key,
    from: due.from,
    ...(until === undefined ? {} : { to: Math.max(due.from, until) }),
    label: title,
    state,
    key: line,
  });

  return {
    look(after: Response, event: ResponseEvent, line: string): DueMoves {
      const isTouched = last === undefined || GROUNDS.some((part) => last?.[part] !== after[part]);
      last = after;
      const now = isTouched ? duesOf(after) : dues;
      const about = event.type === 'DueMissed' ? { due: event.data.due } : {};
      const { gone, come } = changesOf(dues, now);
      if (gone.size === 0 && come.size === 0) return { ...about, effects: [] };
      dues = now;
      const effects: Effect[] = [];
      let met: string | undefined;
      for (const [key, one] of gone.size === 0 ? [] : held) {
        if (!gone.has(key)) continue;
        const next = come.get(key);
        // A deadline of a step that a fact moves is one deadline; what comes again is another each time.
        if (next && (next.dueAt === one.due.dueAt || next.kind === 'step')) continue;
        held.delete(key);
        const state = endOf(one.due, after, event, next !== undefined);
        over.push(spanOf(one, state, event.at));
        effects.push({
          what: one.title,
          from: DUE_STATES[one.due.missed ? 'missed' : 'running'],
          to: state === 'missed' ? NEVER_MET : DUE_STATES[state],
        });
        if (state === 'met' || state === 'late') met ??= key;
      }
      for (const due of come.values()) {
        const known = held.get(due.key);
        const title = known?.title ?? dueTitle(after, due.key);
        if (!known) name(due.key, title);
        const isSame = known?.due.dueAt === due.dueAt && known.due.missed === due.missed;
        if (!isSame) held.set(due.key, { due, title, line: known?.line ?? line });
      }
      return { ...(met === undefined ? {} : { due: met }), ...about, effects };
    },
    /** Every deadline so far; those that run have no end. */
    spans: (): readonly CourseSpan[] => [
      ...over,
      ...[...held.values()].map((one) => spanOf(one, one.due.missed ? 'missed' : 'running')),
    ],
  };
}

/**
 * What one list has and the other has not, by key; both are in due order, so one walk finds it. Most lines leave nearly all deadlines as they were. One that is only noted as
 * passed goes and comes.
 */
function changesOf(was: readonly Due[], now: readonly Due[]) {
  const gone = new Set<string>();
  const come = new Map<string, Due>();
  let [from, to] = [0, 0];
  for (;;) {
    const [old, next] = [was[from], now[to]];
    if (!old && !next) return { gone, come };
    if (old && next && isSame(old, next)) {
      from += 1;
      to += 1;
    } else if (!next || (old && inDueOrder(old, next) <= 0)) {
      gone.add(old?.key ?? '');
      from += 1;
    } else {
      come.set(next.key, next);
      to += 1;
    }
  }
}

const isSame = (one: Due, other: Due): boolean =>
  one === other || (one.key === other.key && one.dueAt === other.dueAt && one.missed === other.missed);

/** The lines by which a deadline of each kind is met; those of steps by the step itself. Where silence is judged, somebody has looked at it. */
const MEETS: Readonly<Record<Exclude<Due['kind'], 'step'>, readonly ResponseEventType[]>> = {
  ...ANSWERS,
  watch: ['WatchChecked', 'StepEnded'],
  check: ['OrderChecked'],
  return: ['DeferralReturned'],
  report: ['ReportSent'],
  contact: [...ANSWERS.contact, 'ContactJudged'],
  supply: ['FactRecorded'],
};

function endOf(due: Due, after: Response, event: ResponseEvent, runsOn: boolean): DueState {
  const isMet = due.kind === 'step' ? isCarriedOut(after, due) : MEETS[due.kind].includes(event.type);
  const wasMissed = due.missed || (event.type === 'DueMissed' && event.data.due === due.key);
  if (isMet && !isGivenUp(event)) return wasMissed || event.at > due.dueAt ? 'late' : 'met';
  if (wasMissed) return 'missed';
  return runsOn ? 'moved' : 'dropped';
}

/** A step that was decided against, or an effect that nobody looked at, meets nothing. */
function isGivenUp({ type, data }: ResponseEvent): boolean {
  if (type === 'StepEnded') return data.end !== 'done' && data.end !== 'previously-done';
  return type === 'OrderChecked' && data.result === 'not-checked';
}

function isCarriedOut(after: Response, { step }: Due): boolean {
  const record = step === undefined ? undefined : findStep(after, step)?.record;
  if (!record) return false;
  if (record.phase !== 'ended') return record.phase === 'acting' || record.phase === 'reported';
  return !record.retired && record.ending !== undefined;
}
