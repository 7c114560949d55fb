import type { Instant } from '../../base/instant.ts';
import { randomFrom } from '../../base/random.ts';
import type { Inject } from '../schema-injects.ts';
import type { Scenario } from '../scenario-schema.ts';
import type { DeskView } from './desk-view.ts';
import { expectedSteps, heardNews } from './heard.ts';
import type { PlannedAct, WantedAct } from './player-act.ts';
import { busyFor, reactionTo, type Pace } from './reaction.ts';
import { roomOf } from './room.ts';
import type { Situation } from './situation.ts';
import { wantedActs } from './wanted-acts.ts';

/** How a scripted room plays. */
export interface Skill {
  readonly seed: number;
  readonly pace: Pace;
  /** How many of the steps that the scenario expects are left out, drawn from the seed. */
  readonly forgets: number;
}

/** A scripted duty room. It acts on what its desk shows, never on news that has not come; the same seed and the same desk give the same acts. */
export interface Players {
  /** The act that comes next, if the desk stays as it is; undefined when nothing is left to do until more news comes. */
  readonly next: (view: DeskView) => PlannedAct | undefined;
  /** The act was done at this time: its post is busy for a moment, and it is not wanted again. */
  readonly done: (act: PlannedAct, now: Instant) => void;
  /** The act was refused. One that is refused a second time is given up. */
  readonly refused: (act: PlannedAct, now: Instant) => void;
  /** Steps that this room leaves out. */
  readonly forgotten: readonly string[];
}

export function scriptedPlayers(scenario: Scenario, plans: DeskView['plans'], skill: Skill): Players {
  const random = randomFrom(skill.seed);
  const general = plans.general?.plan;
  const room = roomOf(scenario, general?.tier === 'general' ? general : undefined);
  const injects = new Map<string, Inject>(scenario.injects.map((inject) => [inject.id, inject]));
  const answeredBack = answersOf(scenario);
  const forgotten = drawSome(expectedSteps(scenario), skill.forgets, random);
  const leftOut = new Set(forgotten);
  const readyAt = new Map<string, Instant>();
  const refusedOnce = new Set<string>();
  const settled = new Set<string>();
  const busyUntil = new Map<string, Instant>();

  /** Drawn when an act is first called for, so that looking again does not change it. */
  function readyTime({ key, kind, notBefore = 0 }: WantedAct, now: Instant): Instant {
    const known = readyAt.get(key);
    if (known !== undefined) return known;
    const at = Math.max(now, notBefore) + reactionTo(kind, skill.pace, random);
    readyAt.set(key, at);
    return at;
  }

  function settle(act: PlannedAct, now: Instant): void {
    settled.add(act.key);
    readyAt.delete(act.key);
    busyUntil.set(act.post, now + busyFor(random));
  }

  return {
    next(view) {
      const situation: Situation = {
        view,
        scenario,
        room,
        heard: heardNews(view.news, injects),
        forgotten: leftOut,
        isOpen: (key) => !settled.has(key),
        answeredBack,
      };
      let first: PlannedAct | undefined;
      for (const act of wantedActs(situation)) {
        const at = Math.max(readyTime(act, view.now), busyUntil.get(act.post) ?? 0, view.now);
        if (!first || at < first.at) first = { ...act, at, person: room.personAt(act.post) };
      }
      return first;
    },
    done: settle,
    refused(act, now) {
      if (refusedOnce.has(act.key)) {
        settle(act, now);
        return;
      }
      refusedOnce.add(act.key);
      readyAt.set(act.key, now + reactionTo('decide', skill.pace, random));
    },
    forgotten,
  };
}

/** The answers to questions that some news of the scenario waits for. */
function answersOf({ injects }: Scenario): Situation['answeredBack'] {
  const answers = new Map<string, Set<string>>();
  for (const { when } of injects) {
    if (!when || !('done' in when) || when.answer === undefined) continue;
    answers.set(when.done, (answers.get(when.done) ?? new Set()).add(when.answer));
  }
  return answers;
}

function drawSome(from: readonly string[], count: number, random: () => number): readonly string[] {
  const left = [...from];
  const drawn: string[] = [];
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn;
}
