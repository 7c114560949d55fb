import { useEffect, useState } from 'react';
import type { Text } from '../../../shared/base/text.ts';
import type { RequestInput } from '../../../shared/contract/requests.ts';
import type { Evaluation } from '../../../shared/drill/score/evaluation-shape.ts';
import { request } from '../../client/request.ts';
import { inBoth } from '../../text/i18n.ts';
import { sayWhy, whyNot } from '../messages.ts';
import type { RunView } from './run.ts';
import type { RunDesk } from './run-desk.ts';

type EvaluationReading =
  | { readonly is: 'reading' }
  | { readonly is: 'read'; readonly evaluation: Evaluation }
  | { readonly is: 'failed'; readonly why: Text };

/** The whole record is gone through for each: more often than this it is not asked for (milliseconds). */
const REST = 2000;

/** What a run came to so far, read anew when `stamp` changes: it names how far the record has come. What was read before stands until then. */
export function useEvaluation(run: string, stamp: string): EvaluationReading {
  const [reading, setReading] = useState<EvaluationReading>({ is: 'reading' });
  const [turn, setTurn] = useState({ run, stamp });
  useEffect(() => {
    const soon = setTimeout(() => setTurn({ run, stamp }), REST);
    return () => clearTimeout(soon);
  }, [run, stamp]);
  useEffect(() => {
    let isOver = false;
    void request('readEvaluation', { run: turn.run }).then((answer) => {
      if (isOver) return;
      setReading(
        answer.kind === 'done'
          ? { is: 'read', evaluation: answer.value.evaluation }
          : { is: 'failed', why: whyNot(answer, inBoth('shell.connection.actGaveUp')) },
      );
    });
    return () => {
      isOver = true;
    };
  }, [turn]);
  return reading;
}

/** How far the record of a run has come, in one word. */
export function runStamp({ state }: RunView, desk: RunDesk | undefined): string {
  const versions = desk?.responses.map(({ response }) => `${response.id}@${response.version}`) ?? [];
  return [state.version, desk?.news.version ?? 0, ...versions].join(' ');
}

/** Writes the evaluation as a Word file; gives where it lies. */
export async function exportEvaluation(given: RequestInput<'exportEvaluation'>): Promise<string | undefined> {
  const answer = await request('exportEvaluation', given);
  if (answer.kind === 'done') return answer.value.path;
  sayWhy(answer);
  return undefined;
}
