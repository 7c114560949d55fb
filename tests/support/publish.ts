import type { Reply } from '../../shared/contract/replies.ts';
import type { LibraryCommand } from '../../shared/library/commands.ts';
import { OFFICER, type DeskBackend } from './desk-backend.ts';

/** Who writes editions in tests, and who looks at them. Both have to be signed on. */
export const WRITER = OFFICER;
export const REVIEWER = { person: '复核人', post: 'leader' } as const;

export const libraryAct = (
  desk: DeskBackend,
  command: LibraryCommand,
  as: { readonly person: string; readonly post: string } = WRITER,
): Promise<Reply> => desk.backend.handle('libraryAct', { commandId: desk.newId(), as, command });

/** Takes a text all the way into force; gives its hash. */
export async function publish(desk: DeskBackend, text: string, plan = 'surge'): Promise<string> {
  const { drafts } = await desk.ask('hello', {});
  const over = drafts.find((one) => one.plan === plan)?.hash;
  const { hash } = await desk.ask('saveDraft', { plan, text, as: WRITER, ...(over === undefined ? {} : { over }) });
  const way: [LibraryCommand, { readonly person: string; readonly post: string }][] = [
    [{ type: 'SubmitEdition', plan, hash, note: '缩短时限' }, WRITER],
    [{ type: 'ReviewEdition', plan, hash, verdict: 'agreed', note: '已逐条核对' }, REVIEWER],
    [{ type: 'ApproveEdition', plan, hash, document: '站管应急〔2026〕8号', approver: '分管领导' }, REVIEWER],
    [{ type: 'PutInForce', plan, hash, note: '即日施行' }, WRITER],
  ];
  for (const [command, as] of way) {
    const done = await libraryAct(desk, command, as);
    if (done.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(done)}`);
  }
  return hash;
}
