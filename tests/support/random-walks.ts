import fc from 'fast-check';
import { alarmsOf } from '../../shared/response/alarms.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import { openInquiries } from '../../shared/reporting/inquiries.ts';
import { standingNotes } from '../../shared/response/notes.ts';
import { openThresholds } from '../../shared/response/thresholds.ts';
import { LEVELS, STEP_ENDS } from '../../shared/plan/vocabulary.ts';
import { shippedSpecials } from './real-plans.ts';
import { trainAct } from './train-moves.ts';
import type { PureDesk } from './pure-desk.ts';

/** One random move; the numbers choose among what is there when it is made. */
export interface Move {
  readonly kind: number;
  readonly pick: number;
  readonly choice: number;
  readonly wait: number;
}

/** A walk of ten to sixty moves. */
export const moves = fc.array(
  fc.record({
    kind: fc.nat(99),
    pick: fc.nat(9999),
    choice: fc.nat(9999),
    // Mostly time goes by; now and then the clock is set, and not always forward.
    wait: fc.oneof(
      { weight: 6, arbitrary: fc.constant(0) },
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 90 * 60_000 }) },
      { weight: 1, arbitrary: fc.integer({ min: -3 * 3_600_000, max: 24 * 3_600_000 }) },
    ),
  }),
  { minLength: 10, maxLength: 60 },
);

/** The act that a move comes to, as the desk stands. It may well be refused. */
export function commandOf(desk: PureDesk, { kind, pick, choice }: Move): ResponseCommand {
  const { response } = desk;
  const live = response.plans.flatMap((plan) =>
    plan.left === undefined
      ? plan.compiled.steps.filter((step) => plan.steps[step.index]?.phase !== 'closed').map((step) => step)
      : [],
  );
  const step = live[pick % Math.max(live.length, 1)];
  const level = LEVELS[choice % 4] ?? 'IV';
  if (kind < 4) return { type: 'StartResponse', level, basis: '试', authority: 'duty-leader' };
  if (kind < 12) return { type: 'SetLevel', level, basis: '试', authority: 'duty-leader' };
  if (kind < 14) return { type: 'StandDown', basis: '试', authority: 'duty-leader' };
  if (kind < 15) return { type: 'EnterRecovery', basis: '试' };
  if (kind < 18)
    return { type: 'JoinPlan', plan: shippedSpecials[choice % shippedSpecials.length] ?? '', reason: '试' };
  if (kind < 19)
    return { type: 'LeavePlan', plan: response.plans[choice % response.plans.length]?.pinned.key ?? '', reason: '试' };
  if (kind < 20) return { type: 'EnterEarlyHandling', basis: '试' };
  if (!step || kind < 22) return besides(desk, { kind, pick, choice });
  const ref = step.ref;
  if (kind < 33 || kind > 84) return besides(desk, { kind, pick, choice: choice + 5 });
  if (kind < 36) return { type: 'ReopenStep', step: ref, reason: '试' };
  if (kind < 42) {
    const until = [
      { at: desk.now + 1 + (choice % 7_200_000) },
      { level },
      { step: live[choice % live.length]?.ref ?? ref },
      { handover: true as const },
    ][choice % 4];
    return { type: 'EndStep', step: ref, end: 'deferred', reason: '试', until };
  }
  if (kind < 50) {
    const end = STEP_ENDS[1 + (choice % 6)] ?? 'failed';
    return {
      type: 'EndStep',
      step: ref,
      end,
      reason: '试',
      ...(end === 'deferred' ? { until: { at: desk.now + 1 } } : {}),
    };
  }
  switch (step.step.kind) {
    case 'question': {
      const options = step.step.options ?? [];
      return { type: 'AnswerQuestion', step: ref, option: options[choice % options.length]?.id ?? '', basis: '试' };
    }
    case 'order': {
      if (pick % 7 === 0) return { type: 'CheckOrder', step: ref, result: choice % 2 ? 'holds' : 'fails', note: '试' };
      const phase = (['issued', 'received', 'acting', 'reported'] as const)[choice % 4] ?? 'issued';
      return { type: 'AdvanceOrder', step: ref, phase, text: '到位' };
    }
    case 'watch':
      return choice % 5 === 0
        ? { type: 'EndStep', step: ref, end: 'done' }
        : { type: 'CheckWatch', step: ref, note: '正常' };
    case 'link': {
      const end = { unit: 'station', who: '值班站长' };
      return { type: 'EndStep', step: ref, end: 'done', link: { near: end, far: end, testedAt: desk.now } };
    }
    default:
      return choice % 4 === 0
        ? { type: 'BeginStep', step: ref }
        : { type: 'EndStep', step: ref, end: 'done', second: { alone: '夜间单人' } };
  }
}

/** Acts beside the plans, and readings: a fact of a plan in force, at random around its thresholds. */
function besides(desk: PureDesk, { kind, pick, choice }: Omit<Move, 'wait'>): ResponseCommand {
  const { response } = desk;
  const version = 1 + (pick % Math.max(response.version, 1));
  const facts = response.plans.flatMap((plan) =>
    plan.left === undefined
      ? plan.compiled.plan.facts.map((fact) => ({ key: `${plan.pinned.key}/${fact.id}`, fact }))
      : [],
  );
  const named = facts[pick % Math.max(facts.length, 1)];
  // What has just come to stand is answered often, so that every few hundred walks try it.
  const threshold = openThresholds(response)[0];
  if (threshold && choice % 3 === 1) {
    return { type: 'DeclineThreshold', calls: threshold.calls, reason: '试', authority: 'duty-leader' };
  }
  const inquiry = openInquiries(response.reporting)[0];
  if (inquiry && choice % 7 === 3) return { type: 'CloseInquiry', about: inquiry.about, reason: '试' };
  const receipt = receiptAct(desk, pick);
  if (receipt && choice % 7 === 5) return receipt;
  const note = standingNotes(response)[0];
  if (note && choice % 5 === 2) return { type: 'StrikeNote', note: note.id, reason: '试' };
  const train = pick % 3 === 0 ? trainAct(desk, Math.floor(pick / 3), Math.floor(choice / 5)) : undefined;
  if (train) return train;
  const chain = chainAct(desk, pick, choice);
  if (chain) return chain;
  switch (choice % 18) {
    case 0:
      return { type: 'WriteLog', text: '试', tags: [] };
    case 1:
      return { type: 'PinNote', text: '试', ...(pick % 2 ? { until: desk.now + 60_000 } : {}) };
    case 2:
      return { type: 'StrikeNote', note: version, reason: '试' };
    case 3: {
      const lines = { situation: '试', risk: '试', rejected: '试', decided: '试', reason: '试' };
      const reviews = pick % 2 ? response.decisions?.[0]?.version : undefined;
      const again = reviews === undefined ? {} : { reviews };
      return { type: 'RecordDecision', ...lines, ...again, reviewAt: desk.now + 1 + (pick % 3_600_000) };
    }
    case 4:
      return { type: 'CorrectLine', version, reason: '试' };
    case 5: {
      const kinds = ['action', 'order', 'watch'] as const;
      const wanted = kinds[pick % 3] ?? 'action';
      const every = wanted === 'watch' ? { everyMinutes: 10 } : { withinMinutes: 5 };
      const words = { title: '试', do: '试', owner: 'duty-officer', lane: 'care', reason: '试' } as const;
      return { type: 'AddStep', ...words, kind: wanted, ...every };
    }
    case 6:
      return { type: 'AcknowledgeAlarm', alarm: alarmsOf(response)[0]?.id ?? 'none' };
    case 7:
      return { type: 'DeclineThreshold', calls: { level: 'IV' }, reason: '试', authority: 'duty-leader' };
    case 8:
      return { type: 'NoteHandover', post: 'duty-officer', from: '甲', to: '乙' };
    case 9:
      return { type: 'NoteClockJump', by: (pick % 7_200_000) - 3_600_000 };
    default: {
      if (!named || kind === 21) return { type: 'WriteLog', text: '试', tags: ['#K396'] };
      const { key, fact } = named;
      const value =
        fact.type === 'choice'
          ? (fact.choices?.[pick % fact.choices.length]?.id ?? '')
          : fact.type === 'number'
            ? ([0, 5, 50, 500, 5000, 50_000][pick % 6] ?? 0)
            : fact.type === 'time'
              ? desk.now - (pick % 7_200_000)
              : '试';
      const about = fact.per === 'response' ? {} : { about: ['K396', 'Z180'][pick % 2] ?? '' };
      const said = { certainty: pick % 9 === 0 ? 'unknown' : 'known', source: '试', channel: 'hand' } as const;
      return { type: 'RecordFact', fact: key, ...about, value, ...said };
    }
  }
}

/** Somebody has not read back what was sent: now they do, or cannot be reached. */
function receiptAct({ response, now }: PureDesk, pick: number): ResponseCommand | undefined {
  const report = response.reporting.sent.find(({ recipients }) => recipients.some((to) => to.takenBy === undefined));
  const unit = report?.recipients.find((to) => to.takenBy === undefined)?.unit;
  if (!report || unit === undefined) return undefined;
  const form = { kind: report.kind, number: report.number, channel: report.channel };
  return pick % 2
    ? { type: 'AcknowledgeReport', ...form, unit, takenBy: '值班员', readBackAt: now }
    : { type: 'TryDelivery', ...form, unit, outcome: 'no-answer' };
}

/** Acts of the report chain: reports to some or all, with and without unknowns; receipts, tries, and what cannot be known. */
function chainAct(desk: PureDesk, pick: number, choice: number): ResponseCommand | undefined {
  const { sent } = desk.response.reporting;
  const open = openInquiries(desk.response.reporting);
  const report = sent[pick % Math.max(sent.length, 1)];
  const form = report && { kind: report.kind, number: report.number, channel: report.channel };
  const silent = report?.recipients.find((to) => to.takenBy === undefined) ?? report?.recipients[0];
  const unit = silent?.unit ?? '';
  const units = ['emergency-bureau', 'transport-commission', 'district'];
  switch (choice % 8) {
    case 0: {
      const later = (['first', 'follow-up', 'follow-up', 'final'] as const)[pick % 4] ?? 'first';
      const kind = sent.length === 0 ? 'first' : later;
      return {
        type: 'SendReport',
        kind,
        channel: pick % 3 === 0 ? 'written' : 'phone',
        ...(pick % 5 === 0 ? { number: 1 + (pick % 3) } : {}),
        text: pick % 2 ? '趋势：平稳' : '趋势：不明',
        recipients: units.slice(0, 1 + (pick % 3)).map((one) => ({ unit: one })),
        unknowns: pick % 2 ? [] : ['趋势', '到场领导'],
        cites: [1],
      };
    }
    case 1:
      return form && { type: 'AcknowledgeReport', ...form, unit, takenBy: '值班员', readBackAt: desk.now };
    case 2:
      return form && { type: 'TryDelivery', ...form, unit, outcome: pick % 2 ? 'no-answer' : 'sent-again' };
    case 3: {
      const inquiry = open[pick % Math.max(open.length, 1)];
      return inquiry && { type: 'CloseInquiry', about: inquiry.about, reason: '试' };
    }
    default:
      return undefined;
  }
}
