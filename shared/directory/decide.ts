import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Refusal, type Result } from '../base/result.ts';
import { defined } from '../base/defined.ts';
import { leads } from '../plan/leader.ts';
import type { DirectoryCommand } from './commands.ts';
import type { NewDirectoryEvent } from './events.ts';
import { contactIn, personIn, type Directory } from './state.ts';

type Decision = Result<readonly NewDirectoryEvent[]>;

/** What an act on the directory comes to; `posts` are those of the general plan in force. */
export function decideDirectory(
  directory: Directory,
  command: DirectoryCommand,
  meta: CommandMeta,
  posts: readonly string[],
): Decision {
  const { at } = meta;
  if (at > meta.now)
    return refuse('future', '发生时间晚于现在，请核对时间', 'The time given lies in the future: check it');
  switch (command.type) {
    case 'ListPerson': {
      const unknown = command.posts.find((post) => !posts.includes(post));
      if (unknown !== undefined) {
        return refuse(
          'unknown-post',
          `总体预案里没有岗位“${unknown}”，请重新选择`,
          `The general plan has no post "${unknown}": choose again`,
        );
      }
      const { type: _, ...data } = command;
      return mayManage(directory, meta, posts) ?? ok([{ type: 'PersonListed', at, data: defined(data) }]);
    }
    case 'UnlistPerson': {
      const { name, reason } = command;
      const refused = mayManage(directory, meta, posts);
      if (refused) return refused;
      if (!personIn(directory, name)) return notListed(name);
      return ok([{ type: 'PersonUnlisted', at, data: { name, reason } }]);
    }
    case 'RecordContact': {
      const { type: _, ...data } = command;
      if (new Set(data.numbers.map((one) => one.number)).size < data.numbers.length) {
        return refuse('number-twice', '同一个号码填了两次，请删去一个', 'A number is there twice: remove one');
      }
      return ok([{ type: 'ContactRecorded', at, data: { ...data, numbers: data.numbers.map((one) => defined(one)) } }]);
    }
    case 'VerifyContact': {
      const { type: _, ...data } = command;
      if (!contactIn(directory, data.contact)?.numbers.some((one) => one.number === data.number)) {
        return refuse(
          'no-number',
          `通讯录里已经没有号码“${data.number}”，请按现在的号码重拨`,
          `The contacts no longer have the number ${data.number}: ring the one that stands there now`,
        );
      }
      return ok([{ type: 'ContactVerified', at, data: defined(data) }]);
    }
    case 'RemoveContact': {
      const { contact, reason } = command;
      if (!contactIn(directory, contact))
        return refuse(
          'no-contact',
          '通讯录里没有这一条，可能已被删去',
          'There is no such contact; it may have been removed',
        );
      return ok([{ type: 'ContactRemoved', at, data: { contact, reason } }]);
    }
  }
}

/**
 * Whether the acting person may keep the list of people and clear PINs: the duty leader. While the list is empty nobody can prove to be anyone, so
 * whoever is signed on writes its first line.
 */
export function mayManage(directory: Directory, { actor }: CommandMeta, posts: readonly string[]): Refused | undefined {
  if (Object.keys(directory.people).length === 0 || leads(posts, actor.post)) return undefined;
  return refuse(
    'leader-only',
    '名册和口令由带班领导管理，请带班领导签到后办理',
    'The duty leader keeps the list of people and their PINs: ask the duty leader to sign on and do it',
  );
}

type Refused = { readonly ok: false; readonly refusal: Refusal };

export const notListed = (name: string): Refused =>
  refuse(
    'not-listed',
    `名册里没有“${name}”，请先在“值班—人员”里登记`,
    `${name} is not on the list of people: add the person under Duty, People first`,
  );
