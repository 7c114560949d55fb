import type { SpecialPlan } from '../../shared/plan/schema.ts';
import type { WarningAnswer, WeatherEvent } from '../../shared/weather/events.ts';
import { factOf } from '../../shared/weather/fact-of.ts';
import type { Warning } from '../../shared/weather/state.ts';
import { actOn, recordAwareness } from './act.ts';
import { now } from './clock.ts';
import { runsIn } from './warning-cases.ts';
import { actOnWeather, type WeatherAct } from './weather-acts.ts';
import type { Folded } from './store.ts';

type Issue = Extract<WeatherAct, { type: 'IssueWarning' }>;

/** Enters a warning that somebody heard of; gives its id, undefined when it was refused. */
export async function recordWarning(given: Omit<Issue, 'type'>): Promise<string | undefined> {
  const answer = await actOnWeather({ type: 'IssueWarning', ...given });
  if (answer.kind !== 'done') return undefined;
  const [issued] = answer.value.events as readonly WeatherEvent[];
  return issued?.type === 'WarningIssued' || issued?.type === 'WarningUpdated' ? issued.data.id : undefined;
}

/** A decision on a warning, for a plan and station areas. */
export interface Decided {
  readonly warning: Warning;
  readonly plan: SpecialPlan;
  readonly stations: readonly string[];
  /** The post that decides. */
  readonly authority: string;
}

/** Puts a decision on record. */
export async function answerWarning(
  { warning, plan, stations, authority }: Decided,
  answer: WarningAnswer,
): Promise<boolean> {
  const answered = await actOnWeather({
    type: 'AnswerWarning',
    warning: warning.id,
    plan: plan.id,
    stations: [...stations],
    answer,
    authority,
  });
  return answered.kind === 'done';
}

/** Begins a response for a warning: what was heard, then the signal on its fact board, then the answer. Gives its id once it runs. */
export async function activateFor(
  decided: Omit<Decided, 'stations'>,
  heard: Parameters<typeof recordAwareness>[0],
  at?: number,
): Promise<string | undefined> {
  const begun = await recordAwareness(heard, at);
  if (begun.kind !== 'done') return undefined;
  if (heard.specials?.includes(decided.plan.id)) {
    await recordSignal(begun.id, decided.warning, decided.plan);
    await answerWarning({ ...decided, stations: [heard.station] }, { kind: 'activated', response: begun.id });
  }
  return begun.id;
}

/** Takes a warning into a response that runs: its plan joins where it is missing, and the signal goes to the fact board. */
export async function joinTo(running: Folded, decided: Omit<Decided, 'stations'>, reason: string): Promise<boolean> {
  const { warning, plan } = decided;
  const { id, station } = running.response;
  if (!runsIn(running, plan.id)) {
    const joined = await actOn(id, { type: 'JoinPlan', plan: plan.id, reason });
    if (joined.kind !== 'done') return false;
  }
  if (!(await recordSignal(id, warning, plan))) return false;
  return answerWarning({ ...decided, stations: [station] }, { kind: 'joined', response: id });
}

async function recordSignal(response: string, warning: Warning, plan: SpecialPlan): Promise<boolean> {
  const fact = factOf(warning, plan, now());
  if (!fact) return true;
  const answer = await actOn(response, { type: 'RecordFact', ...fact });
  return answer.kind === 'done';
}
