import { defined } from '../base/defined.ts';
import type { CommandMeta, NewEventOf } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import type { TrainCommand } from './commands.ts';
import type { TrainShapes } from './events.ts';
import { noName } from './read-card.ts';
import { currentName, settlingAnswer, type Trains } from './state.ts';
import { trainName } from './train-name.ts';

type Decision = Result<readonly NewEventOf<TrainShapes>[]>;
type FamilyCommand = Extract<TrainCommand, { type: 'RecordEnquiry' | 'AnswerEnquiry' }>;

/** Relatives: every call is kept, also about a train that has no card; what is told them rests on facts. */
export function decideFamilies(trains: Trains, command: FamilyCommand, { at }: CommandMeta): Decision {
  switch (command.type) {
    case 'RecordEnquiry': {
      const { type: _, train: typed, ...given } = command;
      const name = typed === undefined ? undefined : trainName(typed);
      if (typed !== undefined && name === undefined) return noName(typed);
      const train = name === undefined ? undefined : currentName(trains, name);
      return ok([{ type: 'FamilyEnquired', at, data: defined({ ...given, train }) }]);
    }
    case 'AnswerEnquiry': {
      const { type: _, ...data } = command;
      const enquiry = trains.enquiries.find(({ version }) => version === data.enquiry);
      if (!enquiry) return refuse('no-enquiry', '没有这条家属问询', 'There is no such enquiry of relatives');
      if (settlingAnswer(enquiry)) {
        return refuse(
          'enquiry-settled',
          '这条问询已经答复；对方又来电的，请另记一条',
          'This enquiry has been answered: if the caller asks again, record a new one',
        );
      }
      if (data.outcome === 'answered' && data.cites.length === 0) {
        return refuse(
          'answer-without-facts',
          '答复只说有来源的：请选所依据的情况；没有查到的，结果选“未查到”',
          'Answers rest on facts: choose the facts it rests on, or the result "not found"',
        );
      }
      return ok([{ type: 'FamilyAnswered', at, data }]);
    }
  }
}
