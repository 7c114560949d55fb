import { text, type Text } from '../base/text.ts';
import type { Response } from '../response/state.ts';
import type { HandoverItem } from './handover-item.ts';
import { clocks, decisions, inquiries, notes, promises, receipts, situation } from './handover-items.ts';
import { deferred, orders, questions, steps } from './handover-steps.ts';
import { trainItems } from './handover-trains.ts';
import { stationName } from './names.ts';

/**
 * What a person who takes over posts has to know of one running response: the hand-over card. Only what the journal says. Clocks, orders, questions
 * and deferrals are those of the posts taken over; what is in hand, was promised, decided and noted belongs to everybody.
 */
export interface HandoverCard {
  readonly response: string;
  readonly station: Text;
  readonly groups: readonly HandoverGroup[];
}

/** Groups without items are left out. */
export interface HandoverGroup {
  readonly id: HandoverGroupId;
  readonly items: readonly HandoverItem[];
}

/** In the order they are read: where it stands, then what runs out first. */
export const HANDOVER_GROUPS = {
  situation: text('态势', 'situation'),
  clocks: text('在计时限', 'running clocks'),
  trains: text('列车与家属', 'trains and relatives'),
  decisions: text('待复核决策', 'decisions to review'),
  questions: text('待答问题', 'questions unanswered'),
  orders: text('未了结指令', 'open orders'),
  steps: text('在办步骤', 'steps in hand'),
  deferred: text('暂缓步骤', 'deferred steps'),
  inquiries: text('待查事项', 'points to be found out'),
  receipts: text('未回执报告', 'reports without receipt'),
  promises: text('已作承诺', 'promises made'),
  notes: text('常备提示', 'standing notes'),
} as const satisfies Readonly<Record<string, Text>>;

export type HandoverGroupId = keyof typeof HANDOVER_GROUPS;

export function handoverCard(response: Response, posts: readonly string[]): HandoverCard {
  const items: Readonly<Record<HandoverGroupId, readonly HandoverItem[]>> = {
    situation: situation(response),
    clocks: clocks(response, posts),
    trains: trainItems(response),
    decisions: decisions(response),
    questions: questions(response, posts),
    orders: orders(response, posts),
    steps: steps(response, posts),
    deferred: deferred(response, posts),
    inquiries: inquiries(response),
    receipts: receipts(response),
    promises: promises(response),
    notes: notes(response),
  };
  const ids = Object.keys(HANDOVER_GROUPS) as HandoverGroupId[];
  return {
    response: response.id,
    station: stationName(response),
    groups: ids.filter((id) => items[id].length > 0).map((id) => ({ id, items: items[id] })),
  };
}
