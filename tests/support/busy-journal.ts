import type { ResponseCommand } from '../../shared/response/commands.ts';
import { generalPlanOf } from '../../shared/response/general-plan.ts';
import type { Level } from '../../shared/plan/vocabulary.ts';
import { closingOf } from './closing.ts';
import { busyAct } from './busy-desk.ts';
import { fengtai, pureDesk, type PureDesk } from './pure-desk.ts';
import { shipped, shippedSource } from './real-plans.ts';

/** A response worked at random but legally, from awareness on, and the commands that made it. */
export interface BusyJournal {
  readonly desk: PureDesk;
  readonly commands: readonly ResponseCommand[];
}

export interface BusyOptions {
  /** At least so many events, before the closing. */
  readonly events: number;
  readonly random: () => number;
  /** When it begins; the desk's own beginning when left out. */
  readonly from?: number;
  /** Longest time between two acts (milliseconds); 0 makes all acts of one moment. */
  readonly longestWait?: number;
  readonly close?: boolean;
  /** Special plans in force from awareness on; stranding and flood when left out. */
  readonly specials?: readonly string[];
  /** The level that the response starts at; II when left out. */
  readonly level?: Level;
}

/**
 * A graded response and a busy night's acts on it; what `decide` refuses is drawn again. Deadlines that pass are noted as the due watch notes
 * them.
 */
export function busyJournal(options: BusyOptions): BusyJournal {
  const { events, random, from, longestWait = 0, close = false, level = 'II' } = options;
  const { specials = fengtai.specials } = options;
  const desk = pureDesk(shipped.inForce, shippedSource);
  if (from !== undefined) desk.wait(from - desk.now);
  const commands: ResponseCommand[] = [];
  const must = (command: ResponseCommand) => {
    desk.must(command);
    commands.push(command);
  };
  must({ ...fengtai, specials: [...specials] });
  const authority = generalPlanOf(desk.response)?.levels.find((rule) => rule.id === level)?.authority ?? '';
  must({ type: 'StartResponse', level, basis: '三列车滞留，达到橙色标准', authority });
  while (desk.events.length < events) {
    desk.wait(Math.floor(random() * longestWait));
    desk.notePassed();
    const command = busyAct(desk.response, desk.now, random);
    if (desk.act(command).ok) commands.push(command);
  }
  if (close) {
    must({ type: 'StandDown', basis: '险情解除', authority });
    must({ type: 'EnterRecovery', basis: '现场恢复' });
    must(closingOf(desk.response, '响应终止，资料归档'));
  }
  return { desk, commands };
}
