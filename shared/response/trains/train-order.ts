import type { Instant } from '../../base/instant.ts';
import { spanWords } from '../../base/span-words.ts';
import { text, type Text } from '../../base/text.ts';
import { WORST, type CardValue, type TrainCard, type Worst, type WorstReason } from './train-card.ts';

/**
 * What is worst about a train: the first of these that holds.
 *
 * 1 contact lost · 2 people in danger: the hazard at its gravest, or welfare · 3 silent past a window · 4 a supply at its critical hours · 5 decision or review
 * late · 6 a head count that does not balance · 7 a supply or welfare tight · 8 a hazard near · 9 relatives not called back in time · 10 nothing of these;
 * then trains that run again, and those at zero. An old report of danger counts as danger: nobody has taken it back.
 */
export function worstOf(card: Omit<TrainCard, 'worst'>, now: Instant): Worst {
  const { contact, supplies, count, decision, values, enquiries, released } = card;
  if (released?.how === 'zero') return worst('zero', 0, text('人数已清零', 'Count at zero'));
  if (released) return worst('running', 0, text('已开行，待到站', 'Running, arrival awaited'));
  if (contact.state === 'lost') {
    const { silent } = contact;
    return worst('lost', silent, text(`失联，已漏 ${silent} 个窗口`, `Contact lost, ${windows(silent)} missed`));
  }
  const danger = gravest(values.hazard) ?? gravest(values.welfare);
  if (danger) {
    const { zh, en } = choiceTitle(danger);
    const people = count.outstanding?.high ?? 0;
    return worst('danger', people, text(`${danger.fact.title.zh}：${zh}`, `${danger.fact.title.en}: ${en}`));
  }
  if (contact.silent > 0) {
    const { silent } = contact;
    return worst('silent', silent, text(`已漏 ${silent} 个联络窗口`, `${windows(silent, 'contact ')} missed`));
  }
  const critical = supplies.find(({ state }) => state === 'critical');
  if (critical) return worst('supply-critical', -(critical.hours ?? 0), supplyWords(critical));
  if (decision.dueAt !== undefined && decision.dueAt < now) {
    const late = now - decision.dueAt;
    const { zh, en } = spanWords(late);
    const words = decision.current
      ? text(`留移撤复核超时 ${zh}`, `Review of the decision ${en} late`)
      : text(`留移撤决定超时 ${zh}`, `Decision ${en} late`);
    return worst('decision-late', late, words);
  }
  const differences = count.open.reduce((sum, { difference = 0 }) => sum + Math.abs(difference), count.surplus);
  if (differences > 0) {
    return worst(
      'difference',
      differences,
      text(`人数差 ${differences} 人未说明`, `${differences} ${differences === 1 ? 'person' : 'people'} unexplained`),
    );
  }
  const tight = supplies.find(({ state }) => state === 'tight');
  if (tight) return worst('supply-tight', -(tight.hours ?? 0), supplyWords(tight));
  const uneasy = raised(values.welfare);
  if (uneasy) return valueWorst('supply-tight', uneasy);
  const near = raised(values.hazard);
  if (near) return valueWorst('hazard-near', near);
  const owed = enquiries.filter(({ dueAt }) => dueAt < now).length;
  if (owed > 0)
    return worst(
      'family-late',
      owed,
      text(`${owed} 位家属逾时未回电`, `${owed} ${owed === 1 ? 'caller' : 'callers'} not called back in time`),
    );
  return worst('steady', count.outstanding?.high ?? 0, text('按时联络，无紧急事项', 'Contact on time, nothing urgent'));
}

const windows = (n: number, kind = '') => `${n} ${kind}window${n === 1 ? '' : 's'}`;

function worst(reason: WorstReason, weight: number, words: Text): Worst {
  return { reason, rank: WORST.indexOf(reason), weight, words };
}

function valueWorst(reason: WorstReason, value: CardValue): Worst {
  const { zh, en } = choiceTitle(value);
  return worst(reason, 0, text(`${value.fact.title.zh}：${zh}`, `${value.fact.title.en}: ${en}`));
}

function supplyWords({ fact, hours = 0 }: TrainCard['supplies'][number]): Text {
  const left = Math.floor(hours * 10) / 10;
  return text(`${fact.title.zh} ${left} 小时`, `${fact.title.en} ${left} h`);
}

/** The value, where it is the gravest choice of its fact. */
function gravest(value: CardValue | undefined): CardValue | undefined {
  return value?.entry && value.entry.value === value.fact.choices?.at(-1)?.id ? value : undefined;
}

/** The value, where it is a choice other than the mildest. */
function raised(value: CardValue | undefined): CardValue | undefined {
  const choices = value?.fact.choices;
  const id = value?.entry?.value;
  return choices?.some((one, at) => at > 0 && one.id === id) ? value : undefined;
}

const choiceTitle = ({ fact, entry }: CardValue): Text =>
  fact.choices?.find(({ id }) => id === entry?.value)?.title ?? text('', '');

/** The worst first; equals by name, so that the order never jumps. */
export function byWorst(a: Pick<TrainCard, 'worst' | 'train'>, b: Pick<TrainCard, 'worst' | 'train'>): number {
  return (
    a.worst.rank - b.worst.rank ||
    b.worst.weight - a.worst.weight ||
    (a.train < b.train ? -1 : a.train > b.train ? 1 : 0)
  );
}
