import { useEffect, useState } from 'react';
import type { Text } from '../../../../../shared/base/text.ts';
import { readDraft, readPlanFile, readPlanText, useView } from '../../../../state/index.ts';
import { inBoth } from '../../../../text/i18n.ts';
import { beginAt, type Beginning } from './begin-at.ts';
import { copyAside, setAside, type LocalCopy } from './local-copy.ts';
import { openSession, type Session } from './session.ts';

export type Opening =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly why: Text }
  | {
      readonly state: 'open';
      readonly session: Session;
      /** A text that was typed here and not saved in time. */
      readonly copy: LocalCopy | undefined;
    };

/** Opens the draft of a plan; where there is none, its edition in force, or what errors keep out of force. */
export function useOpening(plan: string, at: Beginning): Opening {
  const entry = useView((state) => state.plans.find((one) => one.id === plan));
  const [opening, setOpening] = useState<Opening>({ state: 'reading' });
  useEffect(() => {
    let isHere = true;
    void open(plan, entry?.hash).then((opened) => {
      if (!isHere) return;
      if (opened.state === 'open') beginAt(opened.session, at);
      setOpening(opened);
    });
    return () => {
      isHere = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once: what is saved from here on is this editor's own doing
  }, [plan]);
  return opening;
}

async function open(plan: string, hash: string | undefined): Promise<Opening> {
  const draft = await readDraft(plan);
  if (draft.kind === 'done') {
    const { text, hash: over, base, savedAt } = draft.value;
    return opened(openSession({ plan, text, over, base, savedAt }), plan, text, savedAt);
  }
  // A draft that is there and cannot be read must not be written over from the edition in force.
  if (draft.kind === 'refused' && draft.refusal.code !== 'no-draft')
    return { state: 'failed', why: draft.refusal.message };
  const answer = hash === undefined ? undefined : await readPlanText(hash);
  if (answer?.kind === 'done') {
    return opened(openSession({ plan, text: answer.value.text, base: hash }), plan, answer.value.text, 0);
  }
  const file = await readPlanFile(plan);
  if (file.kind === 'done') return opened(openSession({ plan, text: file.value.text }), plan, file.value.text, 0);
  return { state: 'failed', why: inBoth('editor.noPlan', { plan }) };
}

function opened(session: Session, plan: string, text: string, savedAt: number): Opening {
  setAside(plan, { text, savedAt });
  return { state: 'open', session, copy: copyAside(plan) };
}
