import { useEffect, useState } from 'react';
import { v7 } from 'uuid';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Language, Text } from '../../../shared/base/text.ts';
import type { AarFormat } from '../../../shared/contract/aar.ts';
import type { RequestOutput } from '../../../shared/contract/requests.ts';
import { request } from '../../client/request.ts';
import { inBoth } from '../../text/i18n.ts';
import { sayWhy, whyNot } from '../messages.ts';
import type { Reviewed } from '../review-notes.ts';

type AarReading =
  /** Its progress comes under the job. */
  | { readonly is: 'reading'; readonly job: string | undefined }
  | { readonly is: 'read'; readonly document: RequestOutput<'readAar'>['document'] }
  | { readonly is: 'failed'; readonly why: Text };

/** The after-action report as it would be written now, read anew when `stamp` changes. What was read before stands until then. */
export function useAar({ response, run }: Reviewed, language: Language, stamp: string): AarReading {
  const [reading, setReading] = useState<AarReading>({ is: 'reading', job: undefined });
  useEffect(() => {
    const job = v7();
    let isOver = false;
    // Once this drawing is over: what was read before may still stand.
    queueMicrotask(() => setReading((held) => (held.is === 'read' ? held : { is: 'reading', job })));
    void request('readAar', inputOf(job, { response, run }, language)).then((answer) => {
      if (isOver) return;
      isOver = true;
      setReading(
        answer.kind === 'done'
          ? { is: 'read', document: answer.value.document }
          : { is: 'failed', why: whyNot(answer, inBoth('shell.connection.actGaveUp')) },
      );
    });
    return () => {
      // Nobody waits for it any more.
      if (!isOver) void stopAar(job);
      isOver = true;
    };
  }, [response, run, language, stamp]);
  return reading;
}

/** Tells the backend to stop reading a report; the page then says that it was stopped. */
export const stopAar = async (job: string): Promise<void> => void (await request('cancelJob', { job }));

interface Writing {
  readonly job: string;
  readonly cancelling: boolean;
}

const store = createStore<{ readonly writing: Writing | undefined }>(() => ({ writing: undefined }));

/** The report that is being written; its progress comes under the job. */
export const useAarWriting = (): Writing | undefined => useStore(store, ({ writing }) => writing);

/** Writes the report; gives where it lies. Anything else has been told to the person already. */
export async function exportAar(of: Reviewed, format: AarFormat, language: Language): Promise<string | undefined> {
  const job = v7();
  store.setState({ writing: { job, cancelling: false } });
  const answer = await request('exportAar', { ...inputOf(job, of, language), format });
  store.setState({ writing: undefined });
  if (answer.kind === 'done') return answer.value.path;
  sayWhy(answer);
  return undefined;
}

/** Asks the backend to stop writing; what becomes of it is in the reply. */
export async function cancelAar(): Promise<void> {
  const { writing } = store.getState();
  if (!writing || writing.cancelling) return;
  store.setState({ writing: { ...writing, cancelling: true } });
  await stopAar(writing.job);
}

const inputOf = (job: string, { response, run }: Reviewed, language: Language) => ({
  job,
  response,
  language,
  ...(run === undefined ? {} : { run }),
});
