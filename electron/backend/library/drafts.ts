import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { contentHash, normalText } from '../../../shared/base/content-hash.ts';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
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
    const text = throwingTrouble(path, () => readFileSync(path, 'utf8'));
    const parsed = draftFile.safeParse(jsonOf(text));
    if (!parsed.success) {
      return refuse(
        'draft-damaged',
        `草稿文件 ${path} 已损坏，原样保留；请移走该文件后重新开始，或请维护人员从中找回文字`,
        `The draft file ${path} is damaged and was left as it is: move it away to begin anew, or have the text recovered from it`,
      );
    }
    return ok({ ...parsed.data, hash: contentHash(parsed.data.text) });
  }

  return {
    all() {
      if (!existsSync(folder)) return [];
      const names = throwingTrouble(folder, () => readdirSync(folder));
      return names
        .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
        .sort()
        .flatMap((name) => {
          const draft = read(name.slice(0, -'.json'.length));
          return draft.ok ? [draft.value] : [];
        });
    },
    read,
    save({ plan, text, base, over, savedAt, savedBy }) {
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

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
