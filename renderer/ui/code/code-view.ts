import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
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
import type { Text } from '../../../shared/base/text.ts';
import type { Finding } from '../../../shared/plan/findings.ts';
import type { Translate } from '../../text/use-text.ts';
import './code.css';

/** A text editor for YAML on the page. What is set from outside is not told back as typed. */
export interface CodeView {
  /** One replacement: `at`, how many characters go, and what stands there then. */
  readonly change: (change: { readonly at: number; readonly removed: number; readonly inserted: string }) => void;
  readonly text: () => string;
  /** Shows findings at their lines. */
  readonly mark: (findings: readonly Finding[], pick: (text: Text) => string) => void;
  /** Goes to a line, from 1; beyond the end to the last. */
  readonly reveal: (line: number) => void;
  readonly setReadOnly: (isReadOnly: boolean) => void;
  readonly close: () => void;
}

export interface CodeViewOptions {
  readonly text: string;
  /** What a screen reader calls it. */
  readonly label: string;
  readonly t: Translate;
  /** With a history of its own; otherwise whoever owns the text takes back and does again. */
  readonly withHistory?: boolean;
  /** `isTyping`: one after the other as on a keyboard, not pasted or replaced. */
  readonly onChange: (text: string, isTyping: boolean) => void;
  /** Where the cursor has come to rest; from 1. */
  readonly onRest?: (line: number) => void;
}

/** After the cursor has come to rest (milliseconds). */
const REST = 150;
/** Marks what comes from outside. */
const fromOutside = Annotation.define<true>();

export function openCodeView(parent: HTMLElement, options: CodeViewOptions): CodeView {
  const writable = new Compartment();
  const view = new EditorView({ parent, state: EditorState.create(stateOf(options, writable)) });
  return {
    text: () => view.state.doc.toString(),
    change({ at, removed, inserted }) {
      view.dispatch({
        changes: { from: at, to: at + removed, insert: inserted },
        selection: { anchor: at + inserted.length },
        scrollIntoView: true,
        annotations: fromOutside.of(true),
      });
    },
    mark: (findings, pick) => view.dispatch(setDiagnostics(view.state, diagnosticsOf(view.state, findings, pick))),
    reveal(wanted) {
      const line = view.state.doc.line(Math.min(Math.max(1, wanted), view.state.doc.lines));
      view.dispatch({
        selection: { anchor: line.from },
        effects: EditorView.scrollIntoView(line.from, { y: 'start', yMargin: 60 }),
        annotations: fromOutside.of(true),
      });
    },
    setReadOnly: (isReadOnly) => view.dispatch({ effects: writable.reconfigure(EditorState.readOnly.of(isReadOnly)) }),
    close: () => view.destroy(),
  };
}

function stateOf({ text, label, t, withHistory = false, onChange, onRest }: CodeViewOptions, writable: Compartment) {
  let rest: ReturnType<typeof setTimeout> | undefined;
  return {
    doc: text,
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
      EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
      EditorState.phrases.of(phrasesOf(t)),
      writable.of(EditorState.readOnly.of(false)),
      withHistory ? history() : [],
      keymap.of([
        ...searchKeymap,
        ...(withHistory ? historyKeymap : []),
        // Alt and an arrow belongs to whoever owns the text.
        ...defaultKeymap.filter(({ key }) => key !== 'Alt-ArrowUp' && key !== 'Alt-ArrowDown'),
        indentWithTab,
      ]),
      EditorView.updateListener.of((update) => {
        const isOwn = !update.transactions.some((one) => one.annotation(fromOutside));
        if (update.docChanged && isOwn) {
          const isTyping = update.transactions.every((one) => one.isUserEvent('input') || one.isUserEvent('delete'));
          onChange(update.state.doc.toString(), isTyping);
        }
        if (!onRest || !update.selectionSet || !isOwn || !update.view.hasFocus) return;
        clearTimeout(rest);
        rest = setTimeout(() => {
          const { doc, selection } = update.view.state;
          onRest(doc.lineAt(selection.main.head).number);
        }, REST);
      }),
    ],
  };
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
