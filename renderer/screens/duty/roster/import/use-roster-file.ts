import { useEffect, useRef, useState } from 'react';
import { v7 } from 'uuid';
import type { Text } from '../../../../../shared/base/text.ts';
import { leaveRosterFile, readRosterFile, whyNot, type RosterFileAnswer } from '../../../../state/index.ts';
import { inBoth } from '../../../../text/i18n.ts';

type Done = Extract<RosterFileAnswer, { kind: 'done' }>['value'];

export type RosterFileState =
  | { readonly is: 'none' }
  | { readonly is: 'reading'; readonly job: string; readonly name: string; readonly cancelling: boolean }
  | { readonly is: 'read'; readonly name: string; readonly file: Done }
  | { readonly is: 'failed'; readonly why: Text };

/** As the backend has it; told before half a minute is spent on carrying the file there. */
const MAX_BYTES = 5 * 1024 * 1024;

/** Has a picked file read by the backend, once more when the year has changed. */
export function useRosterFile(year: number | undefined) {
  const [state, setState] = useState<RosterFileState>({ is: 'none' });
  const latest = useRef('');
  const file = useRef<File>(undefined);

  const read = async (picked: File) => {
    file.current = picked;
    const { name } = picked;
    const job = v7();
    latest.current = job;
    const end = (next: RosterFileState) => {
      // Another file, or another year, has been chosen meanwhile.
      if (latest.current === job) setState(next);
    };
    if (picked.size > MAX_BYTES) {
      end({ is: 'failed', why: inBoth('roster.importDialog.tooBig', { name }) });
      return;
    }
    setState({ is: 'reading', job, name, cancelling: false });
    let content: string;
    try {
      content = await base64Of(picked);
    } catch {
      end({ is: 'failed', why: inBoth('roster.importDialog.unread', { name }) });
      return;
    }
    const answer = await readRosterFile(job, name, content, year);
    if (answer.kind !== 'done') end({ is: 'failed', why: whyNot(answer, inBoth('shell.connection.actGaveUp')) });
    else if (answer.value.cancelled) end({ is: 'failed', why: inBoth('roster.importDialog.cancelled') });
    else end({ is: 'read', name, file: answer.value });
  };
  const again = useRef(() => {});
  useEffect(() => {
    again.current = () => {
      if (file.current) void read(file.current);
    };
  });
  useEffect(() => again.current(), [year]);

  const cancel = () => {
    if (state.is !== 'reading' || state.cancelling) return;
    setState({ ...state, cancelling: true });
    void leaveRosterFile(state.job);
  };
  return { state, read: (picked: File) => void read(picked), cancel };
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('error', () => reject(new Error('The file cannot be read')));
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      resolve(address.slice(address.indexOf(',') + 1));
    });
    reader.readAsDataURL(file);
  });
}
