import { useCallback, useEffect, useRef, useState } from 'react';
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
  const latest = useRef(turn);
  const isReading = useRef(false);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  // A record that grows without a pause, as at ×120, is read after every rest all the same; on a slow machine no second reading is begun beside the first.
  const readSoon = useCallback(() => {
    rest.current ??= setTimeout(() => {
      rest.current = undefined;
      const next = latest.current;
      if (!isReading.current) setTurn((last) => (isSame(last, next) ? last : next));
    }, REST);
  }, []);
  useEffect(() => {
    latest.current = { run, stamp };
    readSoon();
  }, [run, stamp, readSoon]);
  useEffect(
    () => () => {
      clearTimeout(rest.current);
      rest.current = undefined;
    },
    [],
  );
  useEffect(() => {
    let isOver = false;
    isReading.current = true;
    void request('readEvaluation', { run: turn.run }).then((answer) => {
      if (isOver) return;
      isReading.current = false;
      if (!isSame(latest.current, turn)) readSoon();
      setReading(
        answer.kind === 'done'
          ? { is: 'read', evaluation: answer.value.evaluation }
          : { is: 'failed', why: whyNot(answer, inBoth('shell.connection.actGaveUp')) },
      );
    });
    return () => {
      isOver = true;
    };
  }, [turn, readSoon]);
  return reading;
}

interface Turn {
  readonly run: string;
  readonly stamp: string;
}
const isSame = (one: Turn, other: Turn) => one.run === other.run && one.stamp === other.stamp;

/** How far the record of a run has come, in one word. */
export function runStamp({ state }: RunView, desk: RunDesk | undefined): string {
  const versions = desk?.responses.map(({ response }) => `${response.id}@${response.version}`) ?? [];
  return [state.version, desk?.news.version ?? 0, ...versions].join(' ');
}

/** Writes a package of every response of a run; gives where they lie, as far as they were written. */
export async function exportRun(responses: readonly string[], run: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const id of responses) {
    const answer = await request('exportResponse', { id }, run);
    if (answer.kind !== 'done') {
      sayWhy(answer);
      break;
    }
    paths.push(answer.value.path);
  }
  return paths;
}

/** Writes the evaluation as a Word file; gives where it lies. */
export async function exportEvaluation(given: RequestInput<'exportEvaluation'>): Promise<string | undefined> {
  const answer = await request('exportEvaluation', given);
  if (answer.kind === 'done') return answer.value.path;
  sayWhy(answer);
  return undefined;
}
