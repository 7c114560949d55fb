import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { contentHash, normalText } from '../../../shared/base/content-hash.ts';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import { isDeviceName } from '../../../shared/plan/device-names.ts';
import { MAX_PLAN_CHARACTERS } from '../../../shared/plan/parse.ts';
import { throwingTrouble } from '../store/trouble.ts';
import { fileStamp } from '../work/file-stamp.ts';
import { writeAtomically } from '../work/write-atomically.ts';

/**
 * Drafts of plans: one file a plan, whatever its text is worth, so that nothing half-written is lost. They are no part of the journal: what counts is
 * frozen there when it is submitted.
 */
const draftFile = z.strictObject({
  plan: z.string(),
  text: z.string(),
  /** The edition it was begun from. */
  base: z.string().optional(),
  savedAt: z.int(),
  savedBy: z.string(),
});

export interface Draft extends z.output<typeof draftFile> {
  /** Content hash of the text: what a later save must name, so that two windows cannot overwrite each other unseen. */
  readonly hash: string;
}

export interface DraftToSave {
  readonly plan: string;
  readonly text: string;
  readonly base: string | undefined;
  /** Hash of the draft that this text was written over; undefined for the first save. */
  readonly over: string | undefined;
  readonly savedBy: string;
  readonly savedAt: number;
}

export interface Drafts {
  readonly all: () => readonly Draft[];
  /** Paths of draft files that cannot be read; they are left as they are. */
  readonly damaged: () => readonly string[];
  readonly read: (plan: string) => Result<Draft>;
  readonly save: (draft: DraftToSave) => Result<Draft>;
  /** Puts a draft away; its file is kept under `drafts/discarded`. */
  readonly discard: (plan: string, hash: string, now: number) => Result<{ readonly keptAs: string }>;
}

export function openDrafts(dataFolder: string): Drafts {
  const folder = join(dataFolder, 'drafts');
  const pathOf = (plan: string) => join(folder, `${plan}.json`);

  function read(plan: string): Result<Draft> {
    const path = pathOf(plan);
    if (!existsSync(path)) return refuse('no-draft', '这个预案没有草稿', 'There is no draft of this plan');
    const parsed = draftFile.safeParse(jsonAt(path));
    // The name is the plan: a copy under another name is no draft of that plan.
    if (!parsed.success || parsed.data.plan !== plan) {
      return refuse(
        'draft-damaged',
        `草稿文件 ${path} 读不出来或已损坏，原样保留；请移走该文件后重新开始，或请维护人员从中找回文字`,
        `The draft file ${path} cannot be read or is damaged, and was left as it is: move it away to begin anew, or have the text recovered from it`,
      );
    }
    return ok({ ...parsed.data, hash: contentHash(parsed.data.text) });
  }

  /** A drafts folder that cannot be listed keeps nobody from the rest of the desk: it is told as damaged. */
  function plans(): readonly string[] | undefined {
    if (!existsSync(folder)) return [];
    try {
      const names = readdirSync(folder).filter((name) => /^[a-z0-9-]+\.json$/.test(name));
      return names.sort().map((name) => name.slice(0, -'.json'.length));
    } catch {
      return undefined;
    }
  }

  return {
    all: () => (plans() ?? []).map(read).flatMap((draft) => (draft.ok ? [draft.value] : [])),
    damaged: () => plans()?.flatMap((plan) => (read(plan).ok ? [] : [pathOf(plan)])) ?? [folder],
    read,
    save({ plan, text, base, over, savedAt, savedBy }) {
      if (isDeviceName(plan)) {
        return refuse(
          'device-name',
          `“${plan}”是 Windows 的设备名，不能作文件名，也就不能作预案编号；请换编号，未保存`,
          `"${plan}" names a device on Windows, so no file and no plan can be called that: use another id. It was not saved`,
        );
      }
      if (text.length > MAX_PLAN_CHARACTERS) {
        return refuse(
          'too-long',
          `文字超过 ${MAX_PLAN_CHARACTERS} 字符，不是预案，未保存`,
          `The text is longer than ${MAX_PLAN_CHARACTERS} characters and is not a plan: it was not saved`,
        );
      }
      const before = existsSync(pathOf(plan)) ? read(plan) : undefined;
      if (before && !before.ok) return before;
      const kept = normalText(text);
      const hash = contentHash(kept);
      // The same text sent again (a double press, a lost answer) is no conflict.
      if (before && before.value.hash !== over && before.value.hash !== hash) {
        return refuse(
          'draft-moved-on',
          `草稿已被“${before.value.savedBy}”另行保存；您的文字仍在编辑框里，请比较后再定`,
          `"${before.value.savedBy}" has saved this draft in the meantime. Your text is still in the editor: compare before deciding`,
        );
      }
      const from = base ?? before?.value.base;
      const draft = { plan, text: kept, ...(from === undefined ? {} : { base: from }), savedAt, savedBy };
      writeAtomically(pathOf(plan), [JSON.stringify(draft)]);
      return ok({ ...draft, hash });
    },
    discard(plan, hash, now) {
      const draft = read(plan);
      if (!draft.ok) return draft;
      if (draft.value.hash !== hash) {
        return refuse(
          'draft-moved-on',
          '草稿在此期间又有改动，未丢弃',
          'The draft has changed in the meantime and was kept',
        );
      }
      const aside = join(folder, 'discarded');
      const keptAs = join(aside, `${plan}-${fileStamp(now)}-${hash.slice(0, 8)}.json`);
      throwingTrouble(keptAs, () => {
        mkdirSync(aside, { recursive: true });
        renameSync(pathOf(plan), keptAs);
      });
      return ok({ keptAs });
    },
  };
}

/** Undefined also when there is a folder of that name, or a file that this account may not read. */
function jsonAt(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
