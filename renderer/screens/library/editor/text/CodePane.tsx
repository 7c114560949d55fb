import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, Compartment, EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useRef } from 'react';
import type { Text } from '../../../../../shared/base/text.ts';
import type { Finding } from '../../../../../shared/plan/findings.ts';
import { useText, type Translate } from '../../../../text/use-text.ts';
import { changeBetween } from '../session/history.ts';
import { select, type, type Session } from '../session/session.ts';
import { outlineOf, rowAtLine } from '../outline.ts';

/** A pause after which further typing is taken back by itself (milliseconds). */
const BURST = 1000;
/** After the cursor has come to rest (milliseconds). */
const REST = 150;
/** Marks what comes from the session, so that it is not sent back. */
const fromSession = Annotation.define<true>();

/** The text of the plan itself. It shows the session's text and types into it; history, saving and checks are the session's. */
export function CodePane(props: { readonly session: Session; readonly isReadOnly: boolean }) {
  const { session, isReadOnly } = props;
  const { t, pick, language } = useText();
  const host = useRef<HTMLDivElement>(null);
  const held = useRef<EditorView>(undefined);
  const writable = useRef(new Compartment());

  useEffect(() => {
    if (!host.current) return;
    const view = openView(session, host.current, t, writable.current);
    held.current = view;
    const follow = followSession(session, view, pick);
    return () => {
      follow();
      view.destroy();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- t and pick change with the language only
  }, [session, language]);
  useEffect(() => {
    held.current?.dispatch({ effects: writable.current.reconfigure(EditorState.readOnly.of(isReadOnly)) });
  }, [isReadOnly, language, session]);
  return <div className="src-code" ref={host} />;
}

function openView(session: Session, parent: HTMLElement, t: Translate, writable: Compartment): EditorView {
  let run = 0;
  let typedAt = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: session.getState().text,
      extensions: [
        lineNumbers(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        drawSelection(),
        yaml(),
        syntaxHighlighting(COLOURS),
        lintGutter(),
        search({ top: true }),
        highlightSelectionMatches(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': t('editor.text.name'), spellcheck: 'false', tabindex: '0' }),
        EditorState.phrases.of(phrasesOf(t)),
        writable.of(EditorState.readOnly.of(false)),
        keymap.of([
          ...searchKeymap,
          // Alt and an arrow moves the step, in the whole editor.
          ...defaultKeymap.filter(({ key }) => key !== 'Alt-ArrowUp' && key !== 'Alt-ArrowDown'),
          indentWithTab,
        ]),
        EditorView.updateListener.of((update) => {
          const isOwn = !update.transactions.some((one) => one.annotation(fromSession));
          if (update.docChanged && isOwn) {
            const isTyping = update.transactions.every((one) => one.isUserEvent('input') || one.isUserEvent('delete'));
            if (!isTyping || performance.now() - typedAt > BURST) run += 1;
            typedAt = performance.now();
            type(session, update.state.doc.toString(), `text ${run}`);
          }
          if (!update.selectionSet || !isOwn || !update.view.hasFocus) return;
          clearTimeout(rest);
          rest = setTimeout(() => selectAtCursor(session, update.view), REST);
        }),
      ],
    }),
  });
}

/** The part in which the cursor stands is the part at hand. */
function selectAtCursor(session: Session, view: EditorView): void {
  const { tree, selected } = session.getState();
  if (!tree) return;
  const line = view.state.doc.lineAt(view.state.selection.main.head).number;
  const row = rowAtLine(outlineOf(tree), line);
  if (row && row.key !== selected) select(session, row.key);
}

/** Carries what forms and undo do to the text into the view, shows findings at their lines, and goes to a line when asked. */
function followSession(session: Session, view: EditorView, pick: (text: Text) => string): () => void {
  const mark = () => {
    const { checked, text } = session.getState();
    if (checked?.text !== text) return;
    view.dispatch(setDiagnostics(view.state, diagnosticsOf(view.state, checked.findings, pick)));
  };
  const reveal = () => {
    const line = view.state.doc.line(Math.min(Math.max(1, session.getState().shown.line), view.state.doc.lines));
    view.dispatch({
      selection: { anchor: line.from },
      effects: EditorView.scrollIntoView(line.from, { y: 'start', yMargin: 60 }),
      annotations: fromSession.of(true),
    });
  };
  mark();
  // The pane has just been opened, and has no size yet.
  requestAnimationFrame(reveal);
  return session.subscribe((state, before) => {
    if (state.text !== before.text) {
      const change = changeBetween(view.state.doc.toString(), state.text);
      if (change) {
        view.dispatch({
          changes: { from: change.at, to: change.at + change.removed.length, insert: change.inserted },
          selection: { anchor: change.at + change.inserted.length },
          scrollIntoView: true,
          annotations: fromSession.of(true),
        });
      }
    }
    if (state.checked !== before.checked) mark();
    if (state.shown.turn !== before.shown.turn) reveal();
  });
}

function diagnosticsOf(
  { doc }: EditorState,
  findings: readonly Finding[],
  pick: (text: Text) => string,
): readonly Diagnostic[] {
  return findings.flatMap(({ line, severity, message }): Diagnostic[] => {
    if (line === undefined || line > doc.lines) return [];
    const { from, to, text } = doc.line(line);
    const start = Math.min(to, from + (text.length - text.trimStart().length));
    return [{ from: start, to, severity: severity === 'error' ? 'error' : 'warning', message: pick(message) }];
  });
}

const COLOURS = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--src-accent)' },
  { tag: [tags.string, tags.content], color: 'var(--src-text)' },
  { tag: tags.comment, color: 'var(--src-muted)', fontStyle: 'italic' },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: 'var(--src-muted)' },
]);

/** What CodeMirror says, under its own English keys. */
function phrasesOf(t: Translate): Record<string, string> {
  return {
    Find: t('editor.search.find'),
    next: t('editor.search.next'),
    previous: t('editor.search.previous'),
    all: t('editor.search.all'),
    'match case': t('editor.search.case'),
    regexp: t('editor.search.regexp'),
    'by word': t('editor.search.word'),
    Replace: t('editor.search.replace'),
    replace: t('editor.search.replaceOne'),
    'replace all': t('editor.search.replaceAll'),
    close: t('editor.search.close'),
    'Go to line': t('editor.search.goTo'),
    go: t('editor.search.go'),
  };
}
