import { useEffect, useState } from 'react';
import type { RequestOutput } from '../../../../shared/contract/requests.ts';
import type { Text } from '../../../../shared/base/text.ts';
import { checkDraft, readDraft, readPlanText, whyNot } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import type { EditionRow } from './model.ts';

type Checked = RequestOutput<'checkDraft'>;

/** A text and what the publish gate says of it now. */
export type CheckedRow =
  | { readonly state: 'reading' }
  | { readonly state: 'unreadable'; readonly reason: Text }
  | { readonly state: 'checked'; readonly text: string; readonly checked: Checked };

const READING: CheckedRow = { state: 'reading' };

/** Reads the text of a row and has it checked as if it were to be put in force now. */
export function useCheckedRow(plan: string, row: EditionRow | undefined): CheckedRow {
  const [held, setHeld] = useState<{ readonly hash: string; readonly value: CheckedRow }>();
  const hash = row?.hash;
  const isDraft = row?.kind === 'draft';
  useEffect(() => {
    if (hash === undefined) return;
    let gone = false;
    void read(plan, hash, isDraft).then((value) => {
      if (!gone) setHeld({ hash, value });
    });
    return () => {
      gone = true;
    };
  }, [plan, hash, isDraft]);
  return held && held.hash === hash ? held.value : READING;
}

async function read(plan: string, hash: string, isDraft: boolean): Promise<CheckedRow> {
  const read = await (isDraft ? readDraft(plan) : readPlanText(hash));
  if (read.kind !== 'done') return { state: 'unreadable', reason: whyNot(read, inBoth('editions.check.unreachable')) };
  const { text } = read.value;
  const checked = await checkDraft(plan, text);
  if (checked.kind !== 'done')
    return { state: 'unreadable', reason: whyNot(checked, inBoth('editions.check.unreachable')) };
  return { state: 'checked', text, checked: checked.value };
}
