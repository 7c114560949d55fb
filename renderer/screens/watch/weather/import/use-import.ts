import { useState } from 'react';
import { v7 } from 'uuid';
import type { Text } from '../../../../../shared/base/text.ts';
import { MAX_SENT_FILES, type ImportedFile } from '../../../../../shared/contract/weather.ts';
import { importWarnings, leaveWarningImport, whyNot } from '../../../../state/index.ts';
import { inBoth } from '../../../../text/i18n.ts';
import { base64Of } from '../../../../client/base64-of.ts';

export interface Imported {
  readonly files: readonly ImportedFile[];
  readonly taken: number;
  readonly skipped: number;
  readonly refused: number;
}

export type ImportState =
  | { readonly is: 'none' }
  | {
      readonly is: 'reading';
      readonly job: string;
      /** Files of the batches that have ended, and of all. */
      readonly done: number;
      readonly total: number;
      readonly cancelling: boolean;
    }
  | { readonly is: 'read'; readonly imported: Imported; readonly cancelled: boolean; readonly trouble?: Text };

/** As the backend has it: a message has a few KB. Said before anything that big is read. */
const MAX_BYTES = 2 * 1024 * 1024;
/** Characters from which a batch is sent: with one more file of the largest size it still fits a request (8 MB). */
const BATCH = 4 * 1024 * 1024;

/** Imports picked or dropped files in batches. What was taken stays taken, also when a later batch cannot be sent. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ is: 'none' });

  const run = async (picked: readonly File[]) => {
    let imported: Imported = { files: [], taken: 0, skipped: 0, refused: 0 };
    const end = (cancelled: boolean, trouble?: Text) =>
      setState({ is: 'read', imported, cancelled, ...(trouble ? { trouble } : {}) });
    const { small, tooBig } = bySize(picked);
    for (const { name } of tooBig) imported = withFile(imported, refusedHere(name, 'tooBig'));
    const total = small.length;
    let done = 0;
    let isLeft = false;
    while (done < total && !isLeft) {
      const job = v7();
      setState({ is: 'reading', job, done, total, cancelling: false });
      const batch: { name: string; content: string }[] = [];
      let size = 0;
      for (; done < total && batch.length < MAX_SENT_FILES && size < BATCH; done += 1) {
        const file = small[done];
        if (!file) break;
        const content = await base64Of(file).catch(() => undefined);
        if (content === undefined) imported = withFile(imported, refusedHere(file.name, 'unread'));
        else {
          batch.push({ name: file.name, content });
          size += content.length;
        }
      }
      if (batch.length === 0) continue;
      const answer = await importWarnings(job, { files: batch });
      if (answer.kind !== 'done') {
        end(false, whyNot(answer, inBoth('shell.connection.actGaveUp')));
        return;
      }
      const { files, taken, skipped, refused, cancelled } = answer.value;
      imported = {
        files: [...imported.files, ...files],
        taken: imported.taken + taken,
        skipped: imported.skipped + skipped,
        refused: imported.refused + refused,
      };
      isLeft = cancelled;
    }
    end(isLeft);
  };

  const cancel = () => {
    if (state.is !== 'reading' || state.cancelling) return;
    setState({ ...state, cancelling: true });
    void leaveWarningImport(state.job);
  };
  return { state, run: (picked: readonly File[]) => void run(picked), cancel };
}

function bySize(files: readonly File[]) {
  return {
    small: files.filter(({ size }) => size <= MAX_BYTES),
    tooBig: files.filter(({ size }) => size > MAX_BYTES),
  };
}

const withFile = (to: Imported, file: ImportedFile): Imported => ({
  ...to,
  files: [...to.files, file],
  refused: to.refused + 1,
});

const refusedHere = (name: string, why: 'tooBig' | 'unread'): ImportedFile => ({
  name,
  outcome: 'refused',
  findings: [{ rule: why, severity: 'error', message: inBoth(`weather.import.${why}`, { name }) }],
});
