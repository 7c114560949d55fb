import { useEffect, useRef } from 'react';
import type { Text } from '../../../../../shared/base/text.ts';
import { useText } from '../../../../text/use-text.ts';
import { openCodeView, type CodeView } from '../../../../ui/code/code-view.ts';
import { changeBetween } from '../session/history.ts';
import { select, type, type Session } from '../session/session.ts';
import { outlineOf, rowAtLine } from '../outline.ts';

/** A pause after which further typing is taken back by itself (milliseconds). */
const BURST = 1000;

/** The text of the plan itself. It shows the session's text and types into it; history, saving and checks are the session's. */
export function CodePane(props: { readonly session: Session; readonly isReadOnly: boolean }) {
  const { session, isReadOnly } = props;
  const { t, pick, language } = useText();
  const host = useRef<HTMLDivElement>(null);
  const held = useRef<CodeView>(undefined);

  useEffect(() => {
    if (!host.current) return;
    const view = openCodeView(host.current, {
      text: session.getState().text,
      label: t('editor.text.name'),
      t,
      onChange: inBursts((text, run) => type(session, text, `text ${run}`)),
      onRest: (line) => selectAtLine(session, line),
    });
    held.current = view;
    const follow = followSession(session, view, pick);
    return () => {
      follow();
      view.close();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- t and pick change with the language only
  }, [session, language]);
  useEffect(() => held.current?.setReadOnly(isReadOnly), [isReadOnly, language, session]);
  return <div className="src-code" ref={host} />;
}

/** Numbers the changes so that what is typed in one go has one number. */
function inBursts(tell: (text: string, run: number) => void): (text: string, isTyping: boolean) => void {
  let run = 0;
  let typedAt = 0;
  return (text, isTyping) => {
    if (!isTyping || performance.now() - typedAt > BURST) run += 1;
    typedAt = performance.now();
    tell(text, run);
  };
}

/** The part in which the cursor stands is the part at hand. */
function selectAtLine(session: Session, line: number): void {
  const { tree, selected } = session.getState();
  if (!tree) return;
  const row = rowAtLine(outlineOf(tree), line);
  if (row && row.key !== selected) select(session, row.key);
}

/** Carries what forms and undo do to the text into the view, shows findings at their lines, and goes to a line when asked. */
function followSession(session: Session, view: CodeView, pick: (text: Text) => string): () => void {
  const mark = () => {
    const { checked, text } = session.getState();
    if (checked?.text === text) view.mark(checked.findings, pick);
  };
  const reveal = () => view.reveal(session.getState().shown.line);
  mark();
  // The pane has just been opened, and has no size yet.
  requestAnimationFrame(reveal);
  return session.subscribe((state, before) => {
    if (state.text !== before.text) {
      const change = changeBetween(view.text(), state.text);
      if (change) view.change({ ...change, removed: change.removed.length });
    }
    if (state.checked !== before.checked) mark();
    if (state.shown.turn !== before.shown.turn) reveal();
  });
}
