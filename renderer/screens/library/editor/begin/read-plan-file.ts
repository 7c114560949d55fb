import { claimedId, MAX_PLAN_CHARACTERS } from '../../../../../shared/plan/parse.ts';
import type { TextKey } from '../../../../text/i18n.ts';

export type PlanFileText =
  | { readonly ok: true; readonly text: string; readonly id: string | undefined }
  /** Why it was not taken; every sentence names the file, `unread` also the reason. */
  | { readonly ok: false; readonly why: TextKey; readonly detail?: string };

/** More bytes than any text of the longest plan has: not even read. */
const MAX_BYTES = MAX_PLAN_CHARACTERS * 4;
/** Controls that no text file holds. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/u;

/** The text of a file that somebody has picked. Whether it is a plan is not asked here: text of any worth can be opened and mended. */
export async function readPlanFile(file: Blob): Promise<PlanFileText> {
  if (file.size === 0) return { ok: false, why: 'editor.import.empty' };
  if (file.size > MAX_BYTES) return { ok: false, why: 'editor.import.tooLong' };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, why: 'editor.import.unread', detail };
  }
  const [first, second] = new Uint8Array(bytes);
  // Archives, and the Word files that are archives, say so in their first two bytes.
  if (first === 0x50 && second === 0x4b) return { ok: false, why: 'editor.import.notText' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, why: 'editor.import.notUtf8' };
  }
  if (CONTROLS.test(text)) return { ok: false, why: 'editor.import.notText' };
  if (text.length > MAX_PLAN_CHARACTERS) return { ok: false, why: 'editor.import.tooLong' };
  return { ok: true, text, id: claimedId(text) };
}
