import type { Instant } from '../base/instant.ts';
import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import type { Text } from '../base/text.ts';
import type { PlanEdition } from '../plan/parse.ts';
import type { Level } from '../plan/vocabulary.ts';
import type { ResponseCommand } from '../response/commands.ts';
import { decide } from '../response/decide.ts';
import type { NewResponseEvent, ResponseEvent } from '../response/events.ts';
import { generalPlanOf } from '../response/general-plan.ts';
import type { PlansInForce } from '../response/plans-in-force.ts';
import type { Response } from '../response/state.ts';
import { followDues, type DueCourse } from './due-course.ts';
import { dueTitle } from './names.ts';
import { recordedPlans } from './recorded-plans.ts';
import { foldTwice } from './regression-replay.ts';
import type { RecordedPlans } from './regression-source.ts';
import { replayOf } from './replay.ts';
import { sentence } from './sentence.ts';
import { branchWords, type BranchWord } from './what-if-words.ts';

/** What is tried at a moment of a record. `edition` takes the place of the one that the plan runs on. */
export type WhatIfChange =
  | { readonly kind: 'answer'; readonly step: string; readonly option: string }
  | { readonly kind: 'level'; readonly to: Level }
  | { readonly kind: 'plan'; readonly plan: string; readonly edition: Pick<PlanEdition, 'hash' | 'plan'> };

/** One deadline in both branches; a side is absent where that branch never asked. */
export interface DueRow {
  readonly key: string;
  readonly title: Text;
  readonly was?: DueCourse;
  readonly now?: DueCourse;
  readonly differs: boolean;
}

/** Something of the record that the other branch has no place for. */
export interface NotCarried {
  readonly version: number;
  readonly at: Instant;
  readonly message: Text;
}

export interface WhatIfReport {
  readonly version: number;
  /** When the last common event was entered; what is tried happens then. */
  readonly at: Instant;
  /** Deadlines that ran at that moment or later, the differing ones first, then by time. */
  readonly dues: readonly DueRow[];
  readonly words: readonly BranchWord[];
  readonly notCarried: readonly NotCarried[];
}

const ACTOR = { person: '假如', post: 'what-if', workstation: '' } as const;
const BASIS = '假如推演';

/**
 * Departs from a record after one of its events, and lets the record go on where it still can; both branches side by side. The change is decided by the code
 * that decides acts, so what would have been refused is refused here. Nobody can say what people would have done otherwise: see REPLAY_LIMITS.
 */
export function whatIfRecord(
  record: {
    readonly response: string;
    readonly events: readonly ResponseEvent[];
    readonly plans: Parameters<typeof recordedPlans>[0];
  },
  version: number,
  change: WhatIfChange,
): Result<WhatIfReport> {
  const { events } = record;
  const candidate = change.kind === 'plan' ? [change.edition] : [];
  const plans = recordedPlans([...record.plans, ...candidate]);
  const begin = replayOf(record.response, events.slice(0, version), plans.source).stateAt(version);
  const last = events[version - 1];
  if (!last || begin.awareness === undefined)
    return refuse('no-such-place', '记录里没有这个位置', 'The record has no such place');
  if (begin.closed)
    return refuse(
      'closed',
      '这时处置已归档，没有什么可以假如',
      'The response is closed by then: there is nothing to try',
    );
  const at = last.recordedAt;
  const command = commandOf(begin, change);
  if (!command)
    return refuse('no-such-plan', '这时处置没有用到这个预案', 'The response does not run on this plan at that moment');
  const meta: CommandMeta = { id: 'what-if', now: at, at, actor: ACTOR };
  const decided = decide(begin, command, meta, inForceWith(begin, plans, change));
  if (!decided.ok) return decided;
  const done = decided.value.map((event) => stamped(event, last));
  const was = followDues();
  const now = followDues();
  const folds = foldTwice(events, plans, [], {
    begin,
    change: { after: version, events: () => done, source: plans.source, replaces: replacing(change, events, version) },
    look(one, other, event) {
      was.look(one, event.at);
      now.look(other, event.at);
    },
  });
  // Each side lends its own titles: an edition that was tried has steps of its own.
  const title = ({ was: before, now: after }: Pick<DueRow, 'was' | 'now'>) =>
    before ? dueTitle(folds.was.response, before.key) : dueTitle(folds.now.response, after?.key ?? '');
  return ok({
    version,
    at,
    dues: namedApart(rowsOf(was.courses(), now.courses(), title), [folds.was.response, folds.now.response]),
    words: branchWords(folds, at),
    notCarried: folds.notCarried.map((event) => ({
      version: event.version,
      at: event.at,
      message: sentence(folds.was.response, event),
    })),
  });
}

function commandOf(response: Response, change: WhatIfChange): ResponseCommand | undefined {
  switch (change.kind) {
    case 'answer':
      return { type: 'AnswerQuestion', step: change.step, option: change.option, basis: BASIS };
    case 'level': {
      const type = response.stage === 'graded' ? 'SetLevel' : 'StartResponse';
      const rule = generalPlanOf(response)?.levels.find(({ id }) => id === change.to);
      return { type, level: change.to, basis: BASIS, authority: rule?.authority ?? 'duty-leader' };
    }
    case 'plan': {
      const plan = response.plans.find(({ pinned, left }) => pinned.id === change.plan && left === undefined);
      if (!plan) return undefined;
      const { hash } = change.edition;
      return { type: 'MoveEdition', plan: plan.pinned.key, hash, reason: BASIS, second: { alone: BASIS } };
    }
  }
}

/** The library of that moment: the editions the response ran on, with what is tried in the place of its own. */
function inForceWith(response: Response, plans: RecordedPlans, change: WhatIfChange): PlansInForce {
  const editions = response.plans.flatMap(({ pinned, left }): PlanEdition[] => {
    if (left !== undefined || pinned.tier === 'unplanned') return [];
    const edition = change.kind === 'plan' && change.plan === pinned.id ? change.edition : plans.edition(pinned.hash);
    return [{ ...edition, text: '' }];
  });
  return {
    general: editions.find(({ plan }) => plan.tier === 'general'),
    station: (id) => editions.find(({ plan }) => plan.tier === 'station' && plan.station.id === id),
    special: (id) => editions.find(({ plan }) => plan.tier === 'special' && plan.id === id),
  };
}

function stamped(event: NewResponseEvent, last: ResponseEvent): ResponseEvent {
  const { state: _, ...rest } = last;
  return { ...rest, ...event, commandId: 'what-if', byPerson: ACTOR.person, byPost: ACTOR.post } as ResponseEvent;
}

/**
 * The same decision as the record took it later, with all that it brought: the next answer to this question, the next level, the next move of this plan.
 */
function replacing(
  change: WhatIfChange,
  events: readonly ResponseEvent[],
  version: number,
): (event: ResponseEvent) => boolean {
  const isSame = (event: ResponseEvent) => {
    if (event.version <= version) return false;
    if (change.kind === 'answer') return event.type === 'QuestionAnswered' && event.data.step === change.step;
    if (change.kind === 'level') return event.type === 'LevelSet';
    return event.type === 'EditionMoved' && event.data.to.id === change.plan;
  };
  const next = events.find(isSame);
  return (event) => next !== undefined && event.version > version && event.commandId === next.commandId;
}

function rowsOf(
  was: readonly DueCourse[],
  now: readonly DueCourse[],
  title: (sides: Pick<DueRow, 'was' | 'now'>) => Text,
): readonly DueRow[] {
  const byPlace = new Map<string, { was?: DueCourse; now?: DueCourse }>();
  const place = (side: 'was' | 'now', courses: readonly DueCourse[]) => {
    const count = new Map<string, number>();
    for (const course of courses.toSorted((a, b) => a.from - b.from || a.dueAt - b.dueAt)) {
      const nth = count.get(course.key) ?? 0;
      count.set(course.key, nth + 1);
      const key = `${course.key}#${nth}`;
      byPlace.set(key, { ...byPlace.get(key), [side]: course });
    }
  };
  place('was', was);
  place('now', now);
  const timeOf = (row: DueRow) => Math.min(row.was?.dueAt ?? Infinity, row.now?.dueAt ?? Infinity);
  return [...byPlace.values()]
    .map((sides): DueRow => {
      const key = (sides.was ?? sides.now)?.key ?? '';
      return { key, title: title(sides), ...sides, differs: !isAlike(sides.was, sides.now) };
    })
    .sort((a, b) => Number(b.differs) - Number(a.differs) || timeOf(a) - timeOf(b));
}

/** Steps of two plans can bear one title: there the plan is named with it. */
function namedApart(rows: readonly DueRow[], responses: readonly Response[]): readonly DueRow[] {
  const keys = new Map<string, Set<string>>();
  for (const { key, title } of rows) keys.set(title.zh, (keys.get(title.zh) ?? new Set()).add(key));
  const plans = responses.flatMap((response) => response.plans);
  return rows.map((row) => {
    if ((keys.get(row.title.zh)?.size ?? 0) < 2) return row;
    const ref = row.key.slice(row.key.indexOf(':') + 1);
    const plan = plans.find(({ pinned }) => ref.startsWith(`${pinned.key}/`));
    if (!plan) return row;
    const { zh, en } = plan.compiled.plan.short ?? plan.pinned.title;
    return { ...row, title: { zh: `${row.title.zh}（${zh}）`, en: `${row.title.en} (${en})` } };
  });
}

const isAlike = (a: DueCourse | undefined, b: DueCourse | undefined) =>
  a?.dueAt === b?.dueAt && a?.state === b?.state && a?.doneAt === b?.doneAt;
