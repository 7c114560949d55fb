import type { EventOf } from '../../../base/journal-event.ts';
import { text, type Text } from '../../../base/text.ts';
import type { TrainShapes } from '../../../transport/events.ts';
import { settlingAnswer, trainOf, type Train } from '../../../transport/state.ts';
import { lostSince } from '../../../response/trains/contact-state.ts';
import { trainPlanToRead } from '../../../response/trains/train-plan.ts';
import type { Response } from '../../../response/state.ts';
import { titleIn } from '../../train-sentence.ts';
import type { Reading } from '../row.ts';

type Move = Pick<Reading, 'from' | 'to'>;

/** From where to where a line moved a held train, its contact, its count or a question of relatives. */
export function trainMove(before: Response, after: Response, event: EventOf<TrainShapes>): Move {
  const both = (name: string, words: (train: Train | undefined) => Text): Move => ({
    from: words(cardIn(before, name)),
    to: words(cardIn(after, name)),
  });
  switch (event.type) {
    case 'TrainListed':
    case 'TrainStruck':
    case 'TrainReleased':
      return both(event.data.train, heldWords);
    case 'TrainCorrected':
      return { from: plain(event.data.train), to: plain(event.data.to) };
    case 'TrainsLinked':
      return { from: SAID.apart, to: SAID.together };
    case 'ContactTried':
    case 'ContactJudged':
      return both(event.data.train, contactWords);
    case 'TrainDecided': {
      const options = trainPlanToRead(after)?.care.decision.options;
      return both(event.data.train, (train) => {
        const last = train?.decisions.at(-1);
        return last ? titleIn(options, last.option) : SAID.undecided;
      });
    }
    case 'LegCounted': {
      const { train, leg } = event.data;
      return both(train, (one) => {
        const count = one?.counts.findLast((each) => each.leg === leg);
        return count ? people(count.off, count.remaining) : SAID.notCounted;
      });
    }
    case 'LegDifferenceExplained':
      return { from: SAID.unexplained, to: SAID.explained };
    case 'ArrivalHandedOver':
      return { from: SAID.under, to: SAID.handedOver };
    case 'ArrivalWithdrawn':
      return { from: SAID.handedOver, to: SAID.withdrawn };
    case 'FamilyEnquired':
      return { from: SAID.notAsked, to: SAID.owed };
    case 'FamilyAnswered': {
      const { enquiry } = event.data;
      const words = ({ trains }: Response): Text => {
        const one = trains?.enquiries.find(({ version }) => version === enquiry);
        return one && settlingAnswer(one) ? SAID.answered : SAID.owed;
      };
      return { from: words(before), to: words(after) };
    }
  }
}

/** Where the contact with a train stands, as the desk has it. */
export function contactState(train: Train): 'lost' | 'missed' | 'contact' | 'none' {
  if (lostSince(train) !== undefined) return 'lost';
  const last = train.tries.at(-1);
  if (!last) return 'none';
  return last.outcome === 'reached' ? 'contact' : 'missed';
}

export const CONTACT_WORDS: Readonly<Record<ReturnType<typeof contactState>, Text>> = {
  lost: text('失联', 'contact lost'),
  missed: text('最近一次未通', 'last call not answered'),
  contact: text('有联络', 'in contact'),
  none: text('尚未联络', 'not called yet'),
};

const cardIn = ({ trains }: Response, name: string): Train | undefined => (trains ? trainOf(trains, name) : undefined);
const plain = (said: string): Text => text(said, said);
const contactWords = (train: Train | undefined): Text => CONTACT_WORDS[train ? contactState(train) : 'none'];
const people = (off: number, remaining: number): Text =>
  text(`下车 ${off}，车上 ${remaining}`, `${off} off, ${remaining} aboard`);

function heldWords(train: Train | undefined): Text {
  if (!train) return SAID.unlisted;
  if (train.struck) return SAID.struck;
  return train.released ? SAID.released : SAID.held;
}

const SAID = {
  unlisted: text('未列入', 'not listed'),
  held: text('扣停', 'held'),
  released: text('不再扣停', 'held no longer'),
  struck: text('卡已注销', 'card struck'),
  apart: text('各自列出', 'listed apart'),
  together: text('同因', 'one cause'),
  undecided: text('未决定', 'not decided'),
  notCounted: text('未点数', 'not counted'),
  unexplained: text('差数待说明', 'difference not explained'),
  explained: text('差数已说明', 'difference explained'),
  under: text('未交接', 'not handed over'),
  handedOver: text('已交接', 'handed over'),
  withdrawn: text('交接已撤销', 'hand-over withdrawn'),
  notAsked: text('无问询', 'no enquiry'),
  owed: text('待回电', 'to be called back'),
  answered: text('已答复', 'answered'),
} as const satisfies Readonly<Record<string, Text>>;
