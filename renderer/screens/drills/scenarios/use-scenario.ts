import { useEffect, useState } from 'react';
import type { Text } from '../../../../shared/base/text.ts';
import type { RequestOutput } from '../../../../shared/contract/requests.ts';
import { readScenario, whyNot, type ScenarioPlace } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';

export type ReadScenario = RequestOutput<'readScenario'>;

type Reading =
  | { readonly is: 'reading' }
  | { readonly is: 'read'; readonly read: ReadScenario }
  | { readonly is: 'failed'; readonly why: Text };

/** One scenario with its text, read once. */
export function useScenario({ file, own }: ScenarioPlace): Reading {
  const [reading, setReading] = useState<Reading>({ is: 'reading' });
  useEffect(() => {
    let isOver = false;
    void readScenario({ file, own }).then((answer) => {
      if (isOver) return;
      setReading(
        answer.kind === 'done'
          ? { is: 'read', read: answer.value }
          : { is: 'failed', why: whyNot(answer, inBoth('shell.connection.actGaveUp')) },
      );
    });
    return () => {
      isOver = true;
    };
  }, [file, own]);
  return reading;
}
