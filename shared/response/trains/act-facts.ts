import { assertNever } from '../../base/assert-never.ts';
import type { NewEventOf } from '../../base/journal-event.ts';
import type { TrainRole } from '../../plan/vocabulary.ts';
import type { FactValue, ReportingShapes } from '../../reporting/events.ts';
import type { JudgedContact, TrainShapes } from '../../transport/events.ts';
import type { TrainPlan } from './train-plan.ts';

type NewFact = NewEventOf<Pick<ReportingShapes, 'FactRecorded'>>;
type NewTrainEvent = NewEventOf<TrainShapes>;

/** The source of what the desk itself holds of a contact, before its basis. */
export const OWN_JUDGEMENT = '值班判断：';

/**
 * What the fact board learns from an act on a train card. A head count goes to the board for the train itself, the first leg of the plan: the later legs count the
 * same people again, and a total over them would count them twice.
 */
export function factsOfAct(plan: TrainPlan, event: NewTrainEvent): readonly NewFact[] {
  const { care } = plan;
  const fact = (role: TrainRole, about: string, value: FactValue | undefined, source: string): readonly NewFact[] => {
    const named = plan.facts.get(role);
    if (!named || value === undefined) return [];
    const data = {
      fact: `${plan.key}/${named.id}`,
      about,
      value,
      certainty: 'known',
      source,
      channel: 'hand',
    } as const;
    return [{ type: 'FactRecorded', at: event.at, data }];
  };
  switch (event.type) {
    case 'ContactTried': {
      const { train, channel, outcome, spokeWith } = event.data;
      if (outcome !== 'reached') return [];
      const title = care.contact.channels.find(({ id }) => id === channel)?.title.zh ?? channel;
      const source = spokeWith === undefined ? title : `${title}：${spokeWith}`;
      return [
        ...fact('last-contact', train, event.at, source),
        ...fact('contact-channel', train, title, source),
        ...fact('contact', train, choiceOf(plan, 'restored'), source),
      ];
    }
    case 'ContactJudged': {
      const { train, state, basis } = event.data;
      return fact('contact', train, choiceOf(plan, state), `${OWN_JUDGEMENT}${basis}`.slice(0, 400));
    }
    case 'LegCounted': {
      const { train, leg, off, remaining, source } = event.data;
      if (leg !== care.legs[0]?.id) return [];
      return [...fact('off', train, off, source), ...fact('remaining', train, remaining, source)];
    }
    case 'TrainListed':
    case 'TrainCorrected':
    case 'TrainStruck':
    case 'TrainsLinked':
    case 'TrainDecided':
    case 'LegDifferenceExplained':
    case 'ArrivalHandedOver':
    case 'ArrivalWithdrawn':
    case 'TrainReleased':
    case 'FamilyEnquired':
    case 'FamilyAnswered':
      return [];
    default:
      return assertNever(event, 'train event');
  }
}

/** The choice of the plan's contact fact that says so. Choices run from mildest to gravest, and what lies between is a missed window. */
function choiceOf(plan: TrainPlan, state: JudgedContact): string | undefined {
  const choices = plan.facts.get('contact')?.choices ?? [];
  switch (state) {
    case 'restored':
      return choices[0]?.id;
    case 'missed':
      return choices.length > 2 ? choices[1]?.id : undefined;
    case 'lost':
      return choices.at(-1)?.id;
  }
}
