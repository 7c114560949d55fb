import { beijingDate } from '../base/instant.ts';
import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import type { Text } from '../base/text.ts';
import type { Finding } from '../plan/findings.ts';
import type { Plan } from '../plan/schema.ts';
import type { LibraryCommand } from './commands.ts';
import type { NewLibraryEvent } from './events.ts';
import type { EditionRecord, EditionStanding, PlanHistory } from './state.ts';

/** What a decision needs to know beside the history: looked up by the backend before it asks. */
export interface LibraryWorld {
  /** The edition of this plan in force now, published or shipped, also of a plan that is retired; undefined for a new plan. */
  readonly inForce: { readonly hash: string; readonly plan: Plan } | undefined;
  /** Reads an edition and checks it as if it stood in the library; undefined when there is no such text. */
  readonly checked: (
    hash: string,
  ) => { readonly plan: Plan | undefined; readonly findings: readonly Finding[]; readonly base?: string } | undefined;
  /** Plans that could not be in force without this one, by title. */
  readonly needing: () => readonly Text[];
}

type Decision = Result<readonly NewLibraryEvent[]>;

/**
 * What an act on the library comes to: draft → review → approval → in force, one step at a time, no step by the wrong person. An edition with an error
 * goes nowhere.
 */
export function decideLibrary(
  history: PlanHistory,
  command: LibraryCommand,
  meta: CommandMeta,
  world: LibraryWorld,
): Decision {
  const { at } = meta;
  if (at > meta.now)
    return refuse('future', '发生时间晚于现在，请核对时间', 'The time given lies in the future: check it');
  switch (command.type) {
    case 'SubmitEdition':
      return submit(history, command, meta, world);
    case 'ReviewEdition': {
      const edition = standing(history, command.hash, ['in-review']);
      if (!edition.ok) return edition;
      if (edition.value.submitted.person === meta.actor.person) {
        return refuse(
          'own-edition',
          '自己提交的版本要由另一个人复核',
          'Somebody other than the person who submitted it must review it',
        );
      }
      const { hash, verdict, note } = command;
      return ok([{ type: 'EditionReviewed', at, data: { hash, verdict, note } }]);
    }
    case 'ApproveEdition': {
      const edition = standing(history, command.hash, ['agreed']);
      if (!edition.ok) return edition;
      const printed = world.checked(command.hash)?.plan?.document;
      if (printed !== undefined && printed !== command.document) {
        return refuse(
          'document-differs',
          `批准文号与版本正文所印的“${printed}”不一致，请核对`,
          `The document number is not the one printed in the text (${printed}): check it`,
        );
      }
      const { hash, document, approver } = command;
      return ok([{ type: 'EditionApproved', at, data: { hash, document, approver } }]);
    }
    case 'PutInForce':
      return putInForce(history, command, meta, world);
    case 'WithdrawEdition': {
      const edition = standing(history, command.hash, ['in-review', 'returned', 'agreed', 'approved']);
      if (!edition.ok) return edition;
      return ok([{ type: 'EditionWithdrawn', at, data: { hash: command.hash, reason: command.reason } }]);
    }
    case 'RetirePlan': {
      if (history.retired) return refuse('already-retired', '这个预案已经停用', 'This plan is retired already');
      if (!world.inForce) return refuse('no-plan', '没有这个预案', 'There is no such plan');
      if (world.inForce.plan.tier === 'general') {
        return refuse(
          'general-stays',
          '总体预案不能停用，只能由新版替换',
          'The general plan cannot be retired, only replaced by a new edition',
        );
      }
      const needing = world.needing();
      if (needing.length > 0) {
        return refuse(
          'needed',
          `停用后以下预案会因引用它而失效：${needing.map((title) => title.zh).join('、')}；请先修订它们`,
          `These plans name it and would fall out of force: ${needing.map((title) => title.en).join(', ')}. Revise them first`,
        );
      }
      return ok([{ type: 'PlanRetired', at, data: { reason: command.reason } }]);
    }
    case 'ResumePlan': {
      if (!history.retired) return refuse('not-retired', '这个预案没有停用', 'This plan is not retired');
      // The library has gone on without it: another plan may have its station by now.
      const { inForce } = world;
      const errors = inForce && refuseErrors(world.checked(inForce.hash)?.findings ?? []);
      return errors ?? ok([{ type: 'PlanResumed', at, data: { reason: command.reason } }]);
    }
  }
}

type CommandNamed<Type extends LibraryCommand['type']> = Extract<LibraryCommand, { type: Type }>;

function submit(
  history: PlanHistory,
  { plan: id, hash, note }: CommandNamed<'SubmitEdition'>,
  meta: CommandMeta,
  world: LibraryWorld,
): Decision {
  const checked = world.checked(hash);
  if (!checked) {
    return refuse(
      'draft-moved-on',
      '草稿在此期间又有改动，请看过最新内容后再提交',
      'The draft has changed in the meantime: look at it as it stands now and submit again',
    );
  }
  const errors = refuseErrors(checked.findings);
  if (errors) return errors;
  const { plan } = checked;
  if (!plan) return refuse('not-a-plan', '草稿读不成预案', 'The draft does not read as a plan');
  if (plan.id !== id) {
    return refuse(
      'id-differs',
      `草稿正文的编号是“${plan.id}”，不是“${id}”；编号一经发布不再改动`,
      `The text calls itself "${plan.id}", not "${id}": an id stays for ever`,
    );
  }
  if (world.inForce && world.inForce.plan.tier !== plan.tier) {
    return refuse('tier-differs', '预案的层级不能改变', 'A plan cannot change its tier');
  }
  if (world.inForce?.hash === hash) {
    return refuse('nothing-changed', '与现行版本一字不差，无需提交', 'It is word for word the edition in force');
  }
  const known = history.editions.find((one) => one.hash === hash);
  if (known && known.standing !== 'returned' && known.standing !== 'withdrawn') {
    return refuse('already-submitted', '这一版已经提交', 'This edition has been submitted already');
  }
  const { base } = checked;
  return ok([
    {
      type: 'EditionSubmitted',
      at: meta.at,
      data: {
        hash,
        label: plan.edition,
        title: plan.title,
        tier: plan.tier,
        effective: plan.effective,
        ...(base === undefined ? {} : { base }),
        doubts: checked.findings.length,
        note,
      },
    },
  ]);
}

function putInForce(
  history: PlanHistory,
  { hash, note }: CommandNamed<'PutInForce'>,
  meta: CommandMeta,
  world: LibraryWorld,
): Decision {
  const edition = standing(history, hash, ['approved', 'replaced']);
  if (!edition.ok) return edition;
  if (history.retired) {
    return refuse(
      'retired',
      '这个预案已停用，换版后也不会用于新的处置；请先恢复使用',
      'This plan is retired, and would not be used in whatever edition: resume it first',
    );
  }
  const { effective } = edition.value.submitted;
  if (beijingDate(meta.now) < effective) {
    return refuse(
      'not-yet-effective',
      `这一版自 ${effective} 起施行，在此之前不能投入使用`,
      `This edition takes effect on ${effective} and cannot be put in force before`,
    );
  }
  // Checked again: the library around it may have changed since it was submitted.
  const errors = refuseErrors(world.checked(hash)?.findings ?? []);
  if (errors) return errors;
  const replaces = world.inForce?.hash;
  return ok([
    {
      type: 'EditionPutInForce',
      at: meta.at,
      data: { hash, ...(replaces === undefined ? {} : { replaces }), note },
    },
  ]);
}

function refuseErrors(findings: readonly Finding[]) {
  const errors = findings.filter((one) => one.severity === 'error');
  const first = errors[0];
  if (!first) return undefined;
  const more = errors.length - 1;
  const place = `${first.file}${first.line === undefined ? '' : `:${first.line}`}`;
  return refuse(
    'gate-errors',
    `发布检查有 ${errors.length} 处错误，不能继续。${place} ${first.message.zh}${more > 0 ? `（另有 ${more} 处）` : ''}`,
    `The publish gate found ${errors.length} errors. ${place} ${first.message.en}${more > 0 ? ` (and ${more} more)` : ''}`,
  );
}

const STANDING_WORDS: Readonly<Record<EditionStanding, Text>> = {
  'in-review': { zh: '复核中', en: 'in review' },
  returned: { zh: '已退回', en: 'returned' },
  agreed: { zh: '复核同意', en: 'agreed' },
  approved: { zh: '已批准', en: 'approved' },
  'in-force': { zh: '现行', en: 'in force' },
  replaced: { zh: '已被替换', en: 'replaced' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

function standing(history: PlanHistory, hash: string, wanted: readonly EditionStanding[]): Result<EditionRecord> {
  const edition = history.editions.find((one) => one.hash === hash);
  if (!edition) return refuse('no-edition', '没有提交过这一版', 'No such edition was submitted');
  if (wanted.includes(edition.standing)) return ok(edition);
  const now = STANDING_WORDS[edition.standing];
  const zh = wanted.map((one) => STANDING_WORDS[one].zh).join('、');
  const en = wanted.map((one) => STANDING_WORDS[one].en).join(' or ');
  return refuse(
    'wrong-standing',
    `这一版现在是“${now.zh}”，要“${zh}”才能这样做`,
    `This edition is ${now.en}; this needs one that is ${en}`,
  );
}
