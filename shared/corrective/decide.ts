import { defined } from '../base/defined.ts';
import { beijingDate, type Instant } from '../base/instant.ts';
import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Refusal, type Result } from '../base/result.ts';
import { leads } from '../plan/leader.ts';
import type { CorrectiveCommand } from './commands.ts';
import type { NewCorrectiveEvent } from './events.ts';
import { isSettled, type Corrective, type CorrectiveAction } from './state.ts';

type Decision = Result<readonly NewCorrectiveEvent[]>;
type Refused = { readonly ok: false; readonly refusal: Refusal };

/** An edition that the library knows: when it was submitted here (0 when it came with the console). */
export interface KnownEdition {
  readonly hash: string;
  readonly label: string;
  readonly submittedAt: Instant;
}

/** A drill run, by the machine's clock. */
export interface KnownRun {
  readonly startedAt: Instant;
  readonly ended: boolean;
  readonly editions: readonly { readonly plan: string; readonly hash: string }[];
}

/** What stands outside the stream and decides with it. */
export interface CorrectiveWorld {
  /** The posts of the general plan in force. */
  readonly posts: readonly string[];
  readonly editions: (plan: string) => readonly KnownEdition[];
  readonly run: (id: string) => KnownRun | undefined;
}

/** What an act on corrective actions comes to. An action is open until an edition or a deed answers it and a later drill passes it. */
export function decideCorrective(
  corrective: Corrective,
  command: CorrectiveCommand,
  meta: CommandMeta,
  world: CorrectiveWorld,
): Decision {
  const { at, now } = meta;
  if (at > now) return refuse('future', '发生时间晚于现在，请核对时间', 'The time given lies in the future: check it');
  const known = Object.hasOwn(corrective.actions, command.id) ? corrective.actions[command.id] : undefined;
  if (command.type === 'OpenAction') return known ? openedBefore() : open(command, meta);
  if (!known)
    return refuse('no-action', '没有这一条整改，请刷新后再看', 'There is no such corrective action: look again');
  return actOn(known, command, meta, world);
}

function open(command: Extract<CorrectiveCommand, { type: 'OpenAction' }>, { at, now }: CommandMeta): Decision {
  const { type: _, origin, ...data } = command;
  if (data.dueOn < beijingDate(now)) return dayGone();
  if (origin.mode === 'drill' && origin.run === undefined)
    return refuse('run-missing', '演练的记录要注明是哪一场', 'A line of a drill has to name its run');
  return ok([{ type: 'ActionOpened', at, data: { ...defined(data), origin: defined(origin) } }]);
}

function actOn(
  action: CorrectiveAction,
  command: Exclude<CorrectiveCommand, { type: 'OpenAction' }>,
  meta: CommandMeta,
  world: CorrectiveWorld,
): Decision {
  const { at } = meta;
  const { id } = action;
  if (command.type === 'ReopenAction') {
    if (!isSettled(action))
      return refuse('not-settled', '这一条还没有销号，不用重开', 'It is not settled: nothing to reopen');
    return ok([{ type: 'ActionReopened', at, data: { id, reason: command.reason } }]);
  }
  if (isSettled(action))
    return refuse('settled', '这一条已经销号；要再办，请先重开', 'It is settled: reopen it before doing more');
  switch (command.type) {
    case 'ChangeAction': {
      const { type: _, ...data } = command;
      if (data.owner === undefined && data.dueOn === undefined)
        return refuse('nothing-changed', '没有改动：请改责任岗位或期限', 'Nothing was changed: change who or by when');
      if (data.dueOn !== undefined && data.dueOn < beijingDate(meta.now)) return dayGone();
      return ok([{ type: 'ActionChanged', at, data: defined(data) }]);
    }
    case 'FixAction':
      return fix(action, command, meta, world);
    case 'TryAction':
      return trial(action, command, meta, world);
    case 'CloseAction':
      if (action.state !== 'passed')
        return refuse(
          'not-passed',
          '还没有演练检验通过，不能销号；请先登记整改，再由之后的演练检验',
          'No later drill has passed it yet: record what put it right, then let a later drill try it',
        );
      return leaderOnly(meta, world) ?? ok([{ type: 'ActionClosed', at, data: { id, words: command.words } }]);
    case 'DropAction':
      return leaderOnly(meta, world) ?? ok([{ type: 'ActionDropped', at, data: { id, reason: command.reason } }]);
  }
}

function fix(
  action: CorrectiveAction,
  { fix, note }: Extract<CorrectiveCommand, { type: 'FixAction' }>,
  { at }: CommandMeta,
  world: CorrectiveWorld,
): Decision {
  const { id } = action;
  if ('done' in fix) {
    if (action.step)
      return refuse(
        'plan-at-fault',
        '这一条指向预案步骤：请引用改好的那一版预案',
        'This action is about a step of a plan: cite the edition that puts it right',
      );
    return ok([{ type: 'ActionFixed', at, data: { id, fix, note } }]);
  }
  const edition = world.editions(fix.plan).find(({ hash }) => hash === fix.hash);
  if (!edition)
    return refuse(
      'no-edition',
      `预案“${fix.plan}”没有这一版，请到预案库核对`,
      `The library has no such edition of "${fix.plan}": look it up there`,
    );
  if (edition.submittedAt < action.opened.at)
    return refuse(
      'edition-older',
      `“${edition.label}”早于这一条整改，不可能是为它改的；请引用之后送审的版本`,
      `"${edition.label}" is older than this action and cannot answer it: cite one submitted since`,
    );
  return ok([{ type: 'ActionFixed', at, data: { id, fix: { ...defined(fix), label: edition.label }, note } }]);
}

function trial(
  action: CorrectiveAction,
  command: Extract<CorrectiveCommand, { type: 'TryAction' }>,
  { at }: CommandMeta,
  world: CorrectiveWorld,
): Decision {
  const { type: _, ...data } = command;
  const run = world.run(data.run);
  if (!run)
    return refuse('no-run', '没有这一场演练，请到“演练—场次”核对', 'There is no such run: look under Drills, Runs');
  if (!action.fixed)
    return refuse(
      'not-fixed',
      '还没有登记怎么改的，谈不上检验',
      'Nothing has put it right yet, so there is nothing to try',
    );
  if (!run.ended) return refuse('run-going', '这一场演练还没有结束', 'This run has not ended yet');
  if (run.startedAt < action.fixed.at)
    return refuse(
      'run-older',
      '这一场演练早于整改，不能用来检验；请用之后的演练',
      'This run began before it was put right and proves nothing: take a later one',
    );
  const { fix } = action.fixed;
  if (data.outcome === 'passed' && 'plan' in fix && !ranOn(run, fix, world))
    return refuse(
      'other-edition',
      `这一场演练用的不是“${fix.label}”或之后的版本，不能算检验通过`,
      `This run did not use "${fix.label}" or a later edition and cannot pass it`,
    );
  return ok([{ type: 'ActionTried', at, data: defined(data) }]);
}

/** Whether a run used the edition that put it right, or one submitted after it. */
function ranOn(run: KnownRun, fix: { readonly plan: string; readonly hash: string }, world: CorrectiveWorld): boolean {
  const editions = world.editions(fix.plan);
  const since = editions.find(({ hash }) => hash === fix.hash)?.submittedAt ?? Infinity;
  return run.editions.some(
    ({ plan, hash }) =>
      plan === fix.plan && (hash === fix.hash || editions.some((one) => one.hash === hash && one.submittedAt > since)),
  );
}

const openedBefore = () => refuse('opened-before', '这一条整改已经登记', 'This action has been opened already');

const dayGone = () =>
  refuse('day-gone', '期限已经过去，请改为今天或以后', 'The day has gone by: choose today or later');

const leaderOnly = ({ actor }: CommandMeta, { posts }: CorrectiveWorld): Refused | undefined =>
  leads(posts, actor.post)
    ? undefined
    : refuse(
        'leader-only',
        '销号和不再整改由带班领导办理，请带班领导签到后办理',
        'The duty leader closes or drops an action: ask the duty leader to sign on and do it',
      );
