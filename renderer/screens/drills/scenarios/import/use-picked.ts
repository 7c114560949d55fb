import { useEffect, useRef, useState } from 'react';
import type { Text } from '../../../../../shared/base/text.ts';
import type { Finding } from '../../../../../shared/plan/findings.ts';
import { parseScenario } from '../../../../../shared/drill/parse-scenario.ts';
import { readMsel, useAllPlans, whyNot } from '../../../../state/index.ts';
import { inBoth } from '../../../../text/i18n.ts';
import { base64Of } from '../../../../client/base64-of.ts';

type PickedState =
  | { readonly is: 'none' }
  | { readonly is: 'reading'; readonly name: string }
  | { readonly is: 'read'; readonly text: string | undefined; readonly findings: readonly Finding[] }
  | { readonly is: 'failed'; readonly why: Text };

/** A larger file is not carried to the backend (bytes). */
const MAX_BYTES = 9 * 1024 * 1024;

/** Has a picked file read and checked; an MSEL table once more when what it leaves out comes from elsewhere. `offer` gets a file name for it. */
export function usePicked(like: string | undefined, offer: (name: string) => void) {
  const [state, setState] = useState<PickedState>({ is: 'none' });
  const plans = useAllPlans();
  const file = useRef<File>(undefined);
  const turn = useRef(0);

  const read = async (picked: File) => {
    const { name } = picked;
    const kind = /\.(xlsx|ya?ml)$/i.exec(name)?.[1]?.toLowerCase();
    turn.current += 1;
    const own = turn.current;
    setState({ is: 'reading', name });
    const end = (next: PickedState) => {
      // Another file has been chosen meanwhile.
      if (turn.current === own) setState(next);
    };
    if (kind === undefined) return end({ is: 'failed', why: inBoth('drills.importDialog.wrongKind', { name }) });
    if (picked.size > MAX_BYTES) return end({ is: 'failed', why: inBoth('drills.importDialog.tooBig', { name }) });
    try {
      if (kind !== 'xlsx') {
        const text = await picked.text();
        const { findings } = parseScenario(
          text,
          name,
          plans.map(({ plan }) => plan),
        );
        return end({ is: 'read', text, findings });
      }
      const answer = await readMsel({
        name,
        bytes: await base64Of(picked),
        ...(like === undefined ? {} : { like }),
      });
      end(
        answer.kind === 'done'
          ? { is: 'read', text: answer.value.text, findings: answer.value.findings }
          : { is: 'failed', why: whyNot(answer, inBoth('shell.connection.actGaveUp')) },
      );
    } catch {
      end({ is: 'failed', why: inBoth('drills.importDialog.unread', { name }) });
    }
  };
  const again = useRef(() => {});
  useEffect(() => {
    again.current = () => {
      if (file.current) void read(file.current);
    };
  });
  useEffect(() => again.current(), [like]);

  return {
    state,
    pickFile(picked: File) {
      file.current = picked;
      offer(nameOf(picked.name));
      void read(picked);
    },
  };
}

/** `站前演练 Drill 2.xlsx` -> `drill-2`: what of a file's name can be the name of a scenario. */
function nameOf(file: string): string {
  return file
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
}
