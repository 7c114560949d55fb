import { useEffect, useState } from 'react';
import { v7 } from 'uuid';
import type { Language, Text } from '../../../shared/base/text.ts';
import type { AarFormat } from '../../../shared/contract/aar.ts';
import type { RequestOutput } from '../../../shared/contract/requests.ts';
import { request } from '../../client/request.ts';
import { inBoth } from '../../text/i18n.ts';
import { sayWhy, whyNot } from '../messages.ts';
import type { Reviewed } from '../review-notes.ts';

type AarReading =
  | { readonly is: 'reading' }
  | { readonly is: 'read'; readonly document: RequestOutput<'readAar'>['document'] }
  | { readonly is: 'failed'; readonly why: Text };

/** The after-action report as it would be written now, read anew when `stamp` changes. What was read before stands until then. */
export function useAar({ response, run }: Reviewed, language: Language, stamp: string): AarReading {
  const [reading, setReading] = useState<AarReading>({ is: 'reading' });
  useEffect(() => {
    let isOver = false;
    void request('readAar', inputOf({ response, run }, language)).then((answer) => {
      if (isOver) return;
      setReading(
        answer.kind === 'done'
          ? { is: 'read', document: answer.value.document }
          : { is: 'failed', why: whyNot(answer, inBoth('shell.connection.actGaveUp')) },
      );
    });
    return () => {
      isOver = true;
    };
  }, [response, run, language, stamp]);
  return reading;
}

/** Writes the report; gives where it lies. Anything else has been told to the person already. */
export async function exportAar(of: Reviewed, format: AarFormat, language: Language): Promise<string | undefined> {
  const answer = await request('exportAar', { ...inputOf(of, language), format });
  if (answer.kind === 'done') return answer.value.path;
  sayWhy(answer);
  return undefined;
}

const inputOf = ({ response, run }: Reviewed, language: Language) => ({
  job: v7(),
  response,
  language,
  ...(run === undefined ? {} : { run }),
});
