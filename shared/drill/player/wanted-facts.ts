import { fromBeijing } from '../../base/instant.ts';
import type { ReportingShapes } from '../../reporting/events.ts';
import { cardsOf } from '../../transport/state.ts';
import { trainName } from '../../transport/train-name.ts';
import { trainPlanOf } from '../../response/trains/train-plan.ts';
import type { ScenarioFactValue } from '../schema-injects.ts';
import type { WantedAct } from './player-act.ts';
import type { Handling } from './situation.ts';

/** What can be written down from the news heard so far, as soon as the plan that holds the fact is in force. */
export function wantedFacts({ response, heard, room, isOpen }: Handling): readonly WantedAct[] {
  const inForce = new Set(response.plans.flatMap(({ pinned, left }) => (left === undefined ? [pinned.key] : [])));
  return heard.flatMap(({ inject }) =>
    inject.facts.flatMap(({ fact, about, value, certainty }, index): readonly WantedAct[] => {
      const key = `fact:${inject.id}:${index}`;
      if (!isOpen(key)) return [];
      if (!inForce.has(fact.split('/')[0] ?? '')) return [];
      const command = {
        type: 'RecordFact',
        fact,
        ...(about === undefined ? {} : { about }),
        ...(value === undefined ? {} : { value: valueOf(value) }),
        certainty,
        source: room.unitTitle(inject.from),
        channel: 'hand',
      } as const;
      const request = { name: 'act', response: response.id, command } as const;
      return [{ key, kind: 'note', post: room.postFor(inject.to), request }];
    }),
  );
}

/** Every train that the news names gets a card once the plan that keeps held trains is in force. */
export function wantedCards({ response, heard, room, scenario }: Handling): readonly WantedAct[] {
  const plan = trainPlanOf(response);
  if (!plan) return [];
  const carded = new Set(cardsOf(response.trains ?? { trains: {}, enquiries: [] }).map(({ train }) => train));
  const held = new Set(
    heard.flatMap(({ inject }) =>
      inject.facts.flatMap(({ fact, about }) =>
        fact.startsWith(`${plan.key}/`) && about !== undefined ? [about] : [],
      ),
    ),
  );
  return scenario.trains.flatMap(({ id, from, to }): readonly WantedAct[] => {
    const name = trainName(id);
    if (!held.has(id) || name === undefined || carded.has(name)) return [];
    const command = { type: 'ListTrain', train: id, route: `${from.zh}—${to.zh}` } as const;
    return [
      {
        key: `card:${id}`,
        kind: 'note',
        post: room.postFor(plan.care.contact.owner),
        request: { name: 'act', response: response.id, command },
      },
    ];
  });
}

/** A value of a scenario as the desk writes it down; the checks of scenarios hold it to the form of its fact. */
function valueOf(value: ScenarioFactValue): NonNullable<ReportingShapes['FactRecorded']['value']> {
  if (typeof value === 'object') return 'zh' in value ? value.zh : value;
  if (typeof value === 'number') return value;
  const [date = '', time = '', ...rest] = value.split(' ');
  return (rest.length === 0 ? fromBeijing(date, time) : undefined) ?? value;
}
