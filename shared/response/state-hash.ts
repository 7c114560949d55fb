import { canonicalJson } from '../base/canonical-json.ts';
import { contentHash } from '../base/content-hash.ts';
import type { Instant } from '../base/instant.ts';
import type { Inquiries } from '../reporting/inquiry-state.ts';
import type { FactLine, SentReport } from '../reporting/state.ts';
import type { PublicMessage } from '../messages/state.ts';
import type { Enquiry, Train } from '../transport/state.ts';
import type { FormerPlan, PlanState, Response, StepRecord, Threshold } from './state.ts';

interface Entered {
  readonly version: number;
}

/**
 * The hash of a response's state, as it is written beside every event: 16 lower-case hex characters.
 *
 * It is taken over a fixed selection of the state (projection 1, below), member by member: a later console may keep more in its state and still comes to the same
 * hash for an old event. Nothing may be added to or taken from this selection; another one would be written with `2-` before its hash.
 *
 * Each part has a hash of its own, the first 16 characters of the SHA-256 of its canonical JSON, and a whole is hashed over the hashes of its parts. What an act
 * left as it was is the same object as before and is not hashed again.
 */
export const stateHash = stateHasher(contentHash);

/** The same by another SHA-256: where the runtime has one, it is ten times as fast, and every act waits for it. */
export function stateHasher(sha256: (text: string) => string): (response: Response) => string {
  function stateHash(response: Response): string {
    const { reporting, trains, closed } = response;
    return digest([
      'projection-1',
      response.version,
      response.mode,
      response.station,
      response.awareness?.at,
      response.lifeCycle.value,
      response.stage,
      response.level,
      all(response.plans, planHash),
      all(response.former ?? [], formerHash),
      entriesHash(response.shared),
      missedHash(response.missed),
      factsHash(reporting.facts),
      all(reporting.sent, reportHash),
      inquiriesHash(reporting.inquiries ?? NOTHING),
      trains ? trainsHash(trains.trains) : null,
      all(trains?.enquiries ?? [], enquiryHash),
      all(response.messages ?? [], messageHash),
      listHash(response.notes ?? NONE),
      listHash(response.promises ?? NONE),
      marksHash(response.struck ?? NOTHING),
      listHash(response.decisions ?? NONE),
      thresholdsHash(response.thresholds ?? NOTHING),
      marksHash(response.corrected ?? NOTHING),
      marksHash(response.acknowledged ?? NOTHING),
      entriesHash(response.kept ?? NOTHING),
      closed?.version,
    ]);
  }

  const NOTHING = {};
  const NONE: readonly Entered[] = [];

  function digest(value: unknown): string {
    return sha256(canonicalJson(value)).slice(0, 16);
  }

  /** A hash that is worked out once for each object: states share whatever an act has not touched. */
  function once<Part extends object>(select: (part: Part) => unknown): (part: Part) => string {
    const known = new WeakMap<Part, string>();
    return (part) => {
      const held = known.get(part);
      if (held !== undefined) return held;
      const hash = digest(select(part));
      known.set(part, hash);
      return hash;
    };
  }

  /** The hashes of parts in a row, as one text: each is 16 characters, so it can be read in one way only. */
  function all<Part extends object>(parts: readonly Part[], hashOf: (part: Part) => string): string {
    let row = '';
    for (const part of parts) row += hashOf(part);
    return row;
  }

  const versionOf = (entered: Entered | undefined) => entered?.version;
  const versionsOf = (list: readonly Entered[] | undefined) => (list ?? []).map(({ version }) => version);

  const listHash = once((list: readonly Entered[]) => versionsOf(list));

  const stepHash = once((step: StepRecord) => [
    step.phase,
    step.openedAt,
    versionOf(step.begun),
    (step.order ?? []).map(({ version, phase }) => [version, phase]),
    step.answer && [step.answer.version, step.answer.option],
    step.checked && [step.checked.version, step.checked.result],
    versionsOf(step.checks),
    step.ending && [step.ending.version, step.ending.at, step.ending.end],
    versionsOf(step.earlier),
    step.retired,
  ]);

  const planHash = once((plan: PlanState) => [
    plan.pinned.key,
    plan.pinned.hash,
    plan.joinedAt,
    plan.left,
    plan.station?.hash,
    plan.blocks,
    all(plan.steps, stepHash),
  ]);

  const formerHash = once((plan: FormerPlan) => [plan.pinned.key, plan.pinned.hash, plan.until]);

  const lineHash = once(({ fact, about, entries }: FactLine) => {
    const current = entries.at(-1);
    return [
      fact,
      about,
      entries.length,
      current && [current.version, current.at, current.value, current.certainty, current.source],
    ];
  });

  const factsHash = once((facts: Response['reporting']['facts']) =>
    all(
      Object.keys(facts)
        .sort()
        .map((key) => facts[key] as FactLine),
      lineHash,
    ),
  );

  const reportHash = once((report: SentReport) => [
    report.version,
    report.kind,
    report.number,
    report.channel,
    report.text,
    report.recipients.map(({ unit, takenBy, readBackAt, tries }) => [unit, takenBy, readBackAt, versionsOf(tries)]),
  ]);

  const trainHash = once((train: Train) => [
    train.train,
    train.listed.version,
    versionOf(train.again),
    train.route,
    train.cause,
    versionsOf(train.former),
    versionOf(train.struck),
    versionOf(train.released),
    train.tries.map(({ version, outcome }) => [version, outcome]),
    versionsOf(train.judged),
    versionsOf(train.decisions),
    train.counts.map(({ version, explained }) => [version, versionOf(explained)]),
    train.arrivals.map(({ version, withdrawn }) => [version, versionOf(withdrawn)]),
  ]);

  const trainsHash = once((trains: Readonly<Record<string, Train>>) =>
    all(
      Object.keys(trains)
        .sort()
        .map((name) => trains[name] as Train),
      trainHash,
    ),
  );

  const enquiryHash = once(({ version, train, answers }: Enquiry) => [version, train, versionsOf(answers)]);

  const messageHash = once((one: PublicMessage) => [
    one.message,
    one.text,
    one.textEn,
    one.drafted.version,
    versionsOf(one.requests),
    versionOf(one.approved),
    versionOf(one.refused),
    versionOf(one.released),
    one.reached,
    versionOf(one.withdrawn),
  ]);

  const thresholdsHash = once((thresholds: Readonly<Record<string, Threshold>>) =>
    Object.keys(thresholds)
      .sort()
      .map((key) => [key, thresholds[key]?.version, thresholds[key]?.declined?.version]),
  );

  /** A list belongs to one deadline, so it is hashed together with its key and remembered by itself. */
  const passed = new WeakMap<readonly Instant[], string>();

  const missedHash = once((missed: Response['missed']) => {
    let row = '';
    for (const key of Object.keys(missed).sort()) {
      const times = missed[key] as readonly Instant[];
      const hash = passed.get(times) ?? digest([key, times]);
      passed.set(times, hash);
      row += hash;
    }
    return row;
  });

  const inquiriesHash = once((inquiries: Inquiries) =>
    Object.keys(inquiries)
      .sort()
      .map((about) => [about, inquiries[about]?.version, inquiries[about]?.closed?.version]),
  );

  /** Plain values by key. */
  const entriesHash = once((entries: Readonly<Record<string, unknown>>) => entries);

  const marksHash = once((marks: Readonly<Record<string, Entered>>) =>
    Object.keys(marks)
      .sort()
      .map((key) => [key, marks[key]?.version]),
  );

  return stateHash;
}
