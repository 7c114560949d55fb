import { text, type Text } from '../base/text.ts';
import type { TrainCare } from '../plan/schema.ts';
import type { TrainRole } from '../plan/vocabulary.ts';
import { durationText } from './plan-words.ts';

/** What a fact says on a train card. */
export const TRAIN_ROLE_NAMES: Readonly<Record<TrainRole, Text>> = {
  'held-trains': text('列车卡：扣停列数', 'train card: trains held'),
  place: text('列车卡：停在何处', 'train card: place'),
  'held-since': text('列车卡：停下时刻', 'train card: held since'),
  people: text('列车卡：旅客人数', 'train card: people'),
  crew: text('列车卡：乘务人数', 'train card: crew'),
  'key-people': text('列车卡：重点旅客', 'train card: those who need care'),
  power: text('列车卡：供电', 'train card: power'),
  air: text('列车卡：通风', 'train card: air'),
  food: text('列车卡：食品', 'train card: food'),
  water: text('列车卡：饮水', 'train card: water'),
  toilets: text('列车卡：厕所', 'train card: toilets'),
  welfare: text('列车卡：生活保障', 'train card: welfare'),
  'last-contact': text('列车卡：最后联络', 'train card: last contact'),
  'contact-channel': text('列车卡：联络通道', 'train card: channel'),
  contact: text('列车卡：联络状态', 'train card: contact'),
  hazard: text('列车卡：险情', 'train card: hazard'),
  off: text('列车卡：已离开', 'train card: off'),
  remaining: text('列车卡：余数', 'train card: remaining'),
  'receiving-station': text('列车卡：到达站', 'train card: receiving station'),
  arrival: text('列车卡：预计到达', 'train card: arrival'),
};

/** How a plan keeps held trains, in a line. */
export function trainCareText({ contact, supplies, legs, decision }: TrainCare): Text {
  const [every, within] = [durationText(contact.rhythm.time), durationText(decision.within)];
  const { channels, lostAfter } = contact;
  return text(
    `每 ${every.zh}联络，${channels.length} 条通道，漏 ${lostAfter.windows} 个窗口提请失联，补给 ${supplies.length} 项，点数 ${legs.length} 段，${within.zh}内决定留移撤`,
    `contact every ${every.en} by ${channels.length} channels, ${lostAfter.windows} windows missed propose lost, ${supplies.length} supplies, ${legs.length} legs counted, hold-move-evacuate within ${within.en}`,
  );
}
