import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import type { Desk } from '../desk.ts';
import { fileOf } from '../library/plan-library.ts';
import type { Jobs } from '../work/jobs.ts';

/** Replays records with a draft, a stored edition or a text. What does not parse is refused with its first finding and its line. */
export async function regressHandler(
  desk: Desk,
  jobs: Jobs,
  { job, plan, edition, responses }: ParsedInput<'regress'>,
): Promise<Result<RequestOutput<'regress'>>> {
  const text = 'text' in edition ? edition.text : textOf(desk, plan, edition.hash);
  if (text === undefined) {
    return refuse(
      'no-plan',
      '没有这一版文本；草稿可能又保存过，请重新打开后再推演',
      'There is no such edition; the draft may have been saved again: open it anew, then replay',
    );
  }
  const file = fileOf(plan, desk.library.current());
  const parsed = parsePlan(text, file);
  if (!parsed.edition) {
    const [first] = parsed.findings;
    const place = `${file}:${first?.line ?? 1}`;
    return refuse(
      'does-not-parse',
      `这一版还读不成预案（${place}）：${first?.message.zh}。改好后再推演`,
      `This edition does not read as a plan yet (${place}): ${first?.message.en}. Correct it, then replay`,
    );
  }
  if (parsed.edition.plan.id !== plan) {
    return refuse(
      'other-plan',
      `这份文本是预案 ${parsed.edition.plan.id}，不是 ${plan}；请核对编号`,
      `This text is plan ${parsed.edition.plan.id}, not ${plan}: check its id`,
    );
  }
  const { reports, unread, left, cancelled } = await jobs.regress(job, text, responses);
  return ok({ reports: reports as RequestOutput<'regress'>['reports'], unread: [...unread], left, cancelled });
}

function textOf({ drafts, library, store }: Desk, plan: string, hash: string): string | undefined {
  const draft = drafts.read(plan);
  if (draft.ok && draft.value.hash === hash) return draft.value.text;
  return library.current().byHash.get(hash)?.text ?? store.edition(hash)?.text;
}
