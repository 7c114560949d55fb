import { BATCHES_DEFINITION, type MessageYear } from '../../shared/review/message-measures.ts';
import { measureMessages } from '../backend/work/measure-messages.ts';
import { readJournal } from '../backend/store/index.ts';
import { measuredDays, type DayOptions } from './measured-days.ts';
import { print } from './print.ts';

type MessageCall = DayOptions & { readonly folder: string };

/** Counts the batches of messages to the public anew from the rows of a journal, by the day of release; undefined for a day that is none. */
export function messagesMeasured(call: MessageCall) {
  const span = measuredDays(call);
  if (!span) return undefined;
  const years = readJournal({ folder: call.folder, name: 'journal' }, (journal) => measureMessages(journal, span));
  return { definition: BATCHES_DEFINITION, years };
}

/** 0 when counted, 2 for a wrong call. */
export function measureMessageBatches(call: MessageCall & { readonly json: boolean }): number {
  const measured = messagesMeasured(call);
  if (!measured) return 2;
  const { years } = measured;
  print(call.json, measured, () => [
    ...(years.length === 0 ? ['没有发布过公众信息。 No message to the public was released.'] : years.map(yearLine)),
    BATCHES_DEFINITION.zh,
    BATCHES_DEFINITION.en,
  ]);
  return 0;
}

function yearLine({ year, batches, unapproved, people, untold }: MessageYear): string {
  return [
    `${year}  短信 text messages ${batches.sms}`,
    `公告 notices ${batches['platform-notice']}`,
    `通稿 briefs ${batches['news-brief']}`,
    `未经批准 not approved ${unapproved}`,
    `触达 ${people} 人，${untold} 批未报 people reached ${people}, not told of ${untold} batches`,
  ].join(' · ');
}
