import { assertNever } from '../../../base/assert-never.ts';
import { text, type Text } from '../../../base/text.ts';
import { LIBRARY_STREAMS, type LibraryEvent } from '../../../library/events.ts';
import { emptyHistory, evolveLibrary, type EditionStanding, type PlanHistory } from '../../../library/state.ts';
import type { Ground, StreamReader } from '../ground.ts';
import type { Reading } from '../row.ts';

/** Reads what has happened to one plan of the library. */
export function libraryReader(stream: string, { titles, names }: Pick<Ground, 'titles' | 'names'>): StreamReader {
  const plan = stream.slice(LIBRARY_STREAMS.length);
  let history = emptyHistory(plan);
  return {
    read(journalEvent) {
      const event = journalEvent as LibraryEvent;
      const before = history;
      history = evolveLibrary(before, event);
      const title = history.editions.at(-1)?.submitted.title ?? titles.plan(plan);
      names.put('plan', plan, title);
      return { words: wordsOf(event, history, title), plan, ...moveOf(before, history, event), ...approvedBy(event) };
    },
  };
}

function wordsOf(event: LibraryEvent, history: PlanHistory, title: Text): Text {
  const label = 'hash' in event.data ? labelOf(history, event.data.hash) : '';
  const of = text(`《${title.zh}》“${label}”`, `${title.en}, edition "${label}"`);
  switch (event.type) {
    case 'EditionSubmitted': {
      const { note, doubts } = event.data;
      const more = doubts === 0 ? text('', '') : text(`（存疑 ${doubts} 处）`, ` (${doubts} doubts)`);
      return text(`${of.zh}提交复核${more.zh}：${note}`, `${of.en} submitted for review${more.en}: ${note}`);
    }
    case 'EditionReviewed': {
      const { verdict, note } = event.data;
      return verdict === 'agreed'
        ? text(`${of.zh}复核同意：${note}`, `${of.en} reviewed and agreed: ${note}`)
        : text(`${of.zh}复核退回：${note}`, `${of.en} returned by the reviewer: ${note}`);
    }
    case 'EditionApproved': {
      const { document, approver } = event.data;
      return text(
        `${of.zh}由${approver}批准，文号 ${document}`,
        `${of.en} approved by ${approver}, document ${document}`,
      );
    }
    case 'EditionPutInForce':
      return text(`${of.zh}生效：${event.data.note}`, `${of.en} put in force: ${event.data.note}`);
    case 'EditionWithdrawn':
      return text(`${of.zh}撤回：${event.data.reason}`, `${of.en} withdrawn: ${event.data.reason}`);
    case 'PlanRetired':
      return text(`《${title.zh}》停用：${event.data.reason}`, `${title.en} retired: ${event.data.reason}`);
    case 'PlanResumed':
      return text(`《${title.zh}》恢复使用：${event.data.reason}`, `${title.en} in use again: ${event.data.reason}`);
    default:
      return assertNever(event, 'library event');
  }
}

function moveOf(before: PlanHistory, after: PlanHistory, event: LibraryEvent): Pick<Reading, 'from' | 'to'> {
  if (event.type === 'PlanRetired') return { from: SAID.offered, to: SAID.retired };
  if (event.type === 'PlanResumed') return { from: SAID.retired, to: SAID.offered };
  const standing = ({ editions }: PlanHistory): Text => {
    const edition = editions.find(({ hash }) => hash === event.data.hash);
    return edition ? STANDINGS[edition.standing] : SAID.draft;
  };
  return { from: standing(before), to: standing(after) };
}

const labelOf = ({ editions }: PlanHistory, hash: string): string =>
  editions.find((one) => one.hash === hash)?.submitted.label ?? hash.slice(0, 12);

const approvedBy = (event: LibraryEvent): Pick<Reading, 'typedFor'> =>
  event.type === 'EditionApproved' ? { typedFor: text(event.data.approver, event.data.approver) } : {};

const STANDINGS: Readonly<Record<EditionStanding, Text>> = {
  'in-review': text('复核中', 'in review'),
  returned: text('已退回', 'returned'),
  agreed: text('复核同意', 'agreed'),
  approved: text('已批准', 'approved'),
  'in-force': text('现行', 'in force'),
  replaced: text('已被替换', 'replaced'),
  withdrawn: text('已撤回', 'withdrawn'),
};

const SAID = {
  draft: text('草稿', 'draft'),
  offered: text('可用', 'in use'),
  retired: text('已停用', 'retired'),
} as const satisfies Readonly<Record<string, Text>>;
