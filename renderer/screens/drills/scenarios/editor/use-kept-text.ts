import { useCallback, useEffect, useRef, useState } from 'react';
import type { Text } from '../../../../../shared/base/text.ts';
import type { Finding } from '../../../../../shared/plan/findings.ts';
import { saveScenario, whyNot } from '../../../../state/index.ts';
import { inBoth } from '../../../../text/i18n.ts';
import type { ReadScenario } from '../use-scenario.ts';

/** After the last key (milliseconds). */
const PAUSE = 1200;

/** How the text under work stands to the file, and what the checks found in what was kept last. */
export type Kept = { readonly findings: readonly Finding[] } & (
  | { readonly is: 'saved' | 'unsaved' }
  | { readonly is: 'refused'; readonly why: Text }
);

/** Keeps a text as it is typed: after a pause, when asked, and when its editor is left. One save at a time, each over the one before. */
export function useKeptText({ entry, text }: ReadScenario): {
  readonly kept: Kept;
  readonly type: (text: string) => void;
  readonly save: () => void;
} {
  const [kept, setKept] = useState<Kept>({ is: 'saved', findings: entry.findings });
  const work = useRef({ text, keptText: text, over: entry.hash, isSaving: false, timer: 0 });
  const { file } = entry;

  const send = useCallback(async (): Promise<void> => {
    const at = work.current;
    clearTimeout(at.timer);
    if (at.isSaving) return;
    at.isSaving = true;
    // What was typed while one was under way is saved after it.
    while (at.text !== at.keptText) {
      const sent = at.text;
      const answer = await saveScenario({ file, text: sent, over: at.over });
      if (answer.kind !== 'done') {
        const why = whyNot(answer, inBoth('shell.connection.actGaveUp'));
        setKept(({ findings }) => ({ findings, is: 'refused', why }));
        break;
      }
      at.keptText = sent;
      at.over = answer.value.hash;
      setKept({ findings: answer.value.findings, is: at.text === sent ? 'saved' : 'unsaved' });
    }
    at.isSaving = false;
  }, [file]);
  const type = useCallback(
    (typed: string) => {
      const at = work.current;
      at.text = typed;
      setKept(({ findings }) => ({ findings, is: 'unsaved' }));
      clearTimeout(at.timer);
      at.timer = window.setTimeout(() => void send(), PAUSE);
    },
    [send],
  );
  useEffect(() => () => void send(), [send]);
  return { kept, type, save: () => void send() };
}
