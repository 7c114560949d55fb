import { refuse, type Result } from '../../base/result.ts';
import type { Fact } from '../../plan/schema.ts';
import type { ReportingCommand } from '../../reporting/commands.ts';
import { currentName, noTrains } from '../../transport/state.ts';
import { trainName } from '../../transport/train-name.ts';
import type { Response } from '../state.ts';

/** A fact about a train by the name of its card, however it was typed: `ｋ396次` and a number once misheard are `K396`. */
export function withTrainNames(response: Response, command: ReportingCommand): ReportingCommand {
  if (command.type === 'RecordFact') return { ...command, ...named(response, command) };
  if (command.type !== 'ImportFacts') return command;
  return { ...command, readings: command.readings.map((reading) => ({ ...reading, ...named(response, reading) })) };
}

/** Why a number about a train cannot be: people and hours left are counted from 0. Undefined where all can. */
export function refuseTrainFact(response: Response, command: ReportingCommand): Result<never> | undefined {
  const readings = command.type === 'RecordFact' ? [command] : command.type === 'ImportFacts' ? command.readings : NONE;
  for (const { fact: key, about, value } of readings) {
    const fact = factOf(response, key);
    const low = typeof value === 'object' ? Math.min(value.low, value.high) : value;
    if (fact?.per !== 'train' || fact.type !== 'number' || typeof low !== 'number' || low >= 0) continue;
    return refuse(
      'below-zero',
      `${about ?? ''}“${fact.title.zh}”写的是 ${low}，不能小于 0，请核对`,
      `"${fact.title.en}" of ${about ?? 'the train'} is ${low}: it cannot be below 0, check it`,
    );
  }
  return undefined;
}

const NONE: readonly never[] = [];

function named(response: Response, { fact, about }: { readonly fact: string; readonly about?: string | undefined }) {
  const name = about === undefined || !isOfTrains(response, fact) ? undefined : trainName(about);
  return name === undefined ? {} : { about: currentName(response.trains ?? noTrains, name) };
}

function isOfTrains(response: Response, key: string): boolean {
  return factOf(response, key)?.per === 'train';
}

function factOf({ plans }: Response, key: string): Fact | undefined {
  const slash = key.indexOf('/');
  const plan = plans.find(({ left, pinned }) => left === undefined && pinned.key === key.slice(0, slash));
  return plan?.compiled.plan.facts.find(({ id }) => id === key.slice(slash + 1));
}
