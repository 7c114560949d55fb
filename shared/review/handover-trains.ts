import { text, type Text } from '../base/text.ts';
import { duesOf } from '../response/dues.ts';
import { lostSince } from '../response/trains/contact-state.ts';
import { toldTime } from '../response/trains/train-facts.ts';
import { trainPlanOf, type TrainPlan } from '../response/trains/train-plan.ts';
import type { Response } from '../response/state.ts';
import { differenceWords, legBalances } from '../transport/head-count.ts';
import { cardsOf, isHeld, settlingAnswer, type Train } from '../transport/state.ts';
import type { HandoverItem } from './handover-item.ts';
import { joinTexts } from './join-texts.ts';
import { titleIn } from './train-sentence.ts';

/** Held trains that nobody hears, counts that do not balance, and relatives who are owed a call. The clocks of the cards stand with the other clocks. */
export function trainItems(response: Response): readonly HandoverItem[] {
  const plan = trainPlanOf(response);
  const { trains } = response;
  if (!plan || !trains) return [];
  const silent = new Set(
    duesOf(response).flatMap(({ kind, missed, train }) => (kind === 'contact' && missed ? [train] : [])),
  );
  const cards = cardsOf(trains).flatMap((train): readonly HandoverItem[] => {
    const matters = [...contactMatter(train, silent.has(train.train)), ...differences(plan, train)];
    if (matters.length === 0) return [];
    const at = toldTime(response, plan, 'last-contact', train.train);
    const last = joinTexts(matters, '；', '; ');
    return [{ id: train.train, what: text(train.train, train.train), last, ...(at === undefined ? {} : { at }) }];
  });
  const owed = trains.enquiries.filter((enquiry) => !settlingAnswer(enquiry));
  const families = owed.map(({ version, train, about, caller, at }): HandoverItem => {
    const of = train === undefined ? '' : `${train} `;
    return {
      id: `family:${version}`,
      what: text(`${of}家属问询：${about}`, `${of}relatives ask about ${about}`),
      last: text(`${caller}，待回电`, `${caller}, to be called back`),
      at,
    };
  });
  return [...cards, ...families];
}

function contactMatter(train: Train, isSilent: boolean): readonly Text[] {
  if (!isHeld(train)) return [];
  if (lostSince(train) !== undefined) return [text('失联', 'contact lost')];
  return isSilent ? [text('联络窗口已过未通', 'contact window passed without an answer')] : [];
}

function differences(plan: TrainPlan, train: Train): readonly Text[] {
  if (train.released?.how === 'zero') return [];
  return legBalances(train, plan.care).flatMap(({ leg, difference, isOpen }) => {
    const title = titleIn(plan.care.legs, leg);
    if (!isOpen || difference === undefined) return [];
    const { zh, en } = differenceWords(difference);
    return [text(`“${title.zh}”${zh}`, `${en} at "${title.en}"`)];
  });
}
