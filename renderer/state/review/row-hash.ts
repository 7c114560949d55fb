import { useEffect, useState } from 'react';
import type { RequestOutput } from '../../../shared/contract/requests.ts';
import { request } from '../../client/request.ts';
import { runOf } from './record.ts';
import type { ReviewSubject } from './subject.ts';

/** The seals of a line as the journal has them; undefined until they have come, and for a package, whose journal lies in its own file. */
export function useRowHash(
  subject: ReviewSubject,
  stream: string,
  version: number,
): RequestOutput<'readRowHash'> | undefined {
  const run = runOf(subject);
  const isPackage = subject.kind === 'package';
  const [found, setFound] = useState<RequestOutput<'readRowHash'>>();
  useEffect(() => {
    if (isPackage) return undefined;
    let isWanted = true;
    void request('readRowHash', { stream, version }, run).then((answer) => {
      if (isWanted && answer.kind === 'done') setFound(answer.value);
    });
    return () => {
      isWanted = false;
    };
  }, [isPackage, stream, version, run]);
  return found;
}
