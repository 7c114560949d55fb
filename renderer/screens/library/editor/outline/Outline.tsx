import { ChevronDownIcon, ChevronRightIcon, ErrorIcon, WarningSignIcon } from '@blueprintjs/icons';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { STEP_KINDS } from '../../../../../shared/plan/vocabulary.ts';
import { useText } from '../../../../text/use-text.ts';
import { KindIcon } from '../../../../ui/index.ts';
import { findingsByRow, type Row } from '../outline.ts';
import { select, showLine } from '../session/session.ts';
import { useEdited, useSession } from '../session/use-session.ts';
import { useDesk } from '../use-form.ts';
import { useOwnFile } from '../use-own-file.ts';
import { rowWords } from './row-words.ts';

/** The plan as it reads on paper, line by line: parts, entries, blocks, lanes, steps. Long registers are folded at first. */
export function Outline(props: { readonly rows: readonly Row[]; readonly onEdit: () => void }) {
  const { rows, onEdit } = props;
  const { t, pick } = useText();
  const session = useSession();
  const selected = useEdited((state) => state.selected);
  const { choices } = useDesk();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const shown = useMemo(
    () => rows.filter((row) => row.kind !== 'entry' || open.has(row.part) || selected.startsWith(`${row.part}/`)),
    [rows, open, selected],
  );
  const marks = useMarks(rows);
  const at = Math.max(
    0,
    shown.findIndex((row) => row.key === selected),
  );

  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('[aria-selected=true]');
    line?.scrollIntoView({ block: 'nearest' });
    // What had the keyboard has gone with the part that was deleted or moved: it must not start again at the top of the page.
    const isLost = document.activeElement === document.body;
    if (isLost || list.current?.contains(document.activeElement)) line?.focus({ preventScroll: true });
  }, [selected, shown]);

  const choose = (row: Row | undefined) => {
    if (!row) return;
    select(session, row.key);
    if (row.line !== undefined) showLine(session, row.line);
  };
  const fold = (row: Row, isOpen: boolean) => {
    if (row.kind !== 'part' && row.kind !== 'entry') return;
    const next = new Set(open);
    if (isOpen) next.add(row.part);
    else {
      next.delete(row.part);
      choose(rows.find((one) => one.key === row.part));
    }
    setOpen(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = shown[at];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      ArrowUp: () => choose(shown[at - 1]),
      ArrowDown: () => choose(shown[at + 1]),
      Home: () => choose(shown[0]),
      End: () => choose(shown.at(-1)),
      ArrowRight: () => fold(row, true),
      ArrowLeft: () => fold(row, false),
      Enter: onEdit,
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <nav className="src-outline" aria-label={t('editor.outline.name')}>
      <div role="tree" aria-label={t('editor.outline.name')} ref={list}>
        {shown.map((row, index) => {
          const mark = marks.get(row.key);
          const canFold = row.kind === 'part' && (row.count ?? 0) > 0;
          const isOpen = canFold && (open.has(row.part) || selected.startsWith(`${row.part}/`));
          const words = rowWords(t, pick, row, choices);
          return (
            <div
              key={row.key}
              role="treeitem"
              aria-level={row.level}
              aria-selected={index === at}
              {...(canFold ? { 'aria-expanded': isOpen } : {})}
              tabIndex={index === at ? 0 : -1}
              {...(index === at ? { 'data-focus-home': true } : {})}
              className={`src-outline__row src-outline__row--${row.kind}`}
              onClick={() => choose(row)}
              onDoubleClick={onEdit}
              onKeyDown={onKeyDown}
            >
              {canFold ? (
                <span
                  aria-hidden
                  className="src-outline__fold"
                  title={t(isOpen ? 'editor.outline.collapse' : 'editor.outline.expand', { what: words })}
                  onClick={(event) => {
                    event.stopPropagation();
                    fold(row, !isOpen);
                  }}
                >
                  {isOpen ? <ChevronDownIcon size={14} /> : <ChevronRightIcon size={14} />}
                </span>
              ) : null}
              {row.kind === 'step' ? (
                <KindIcon kind={STEP_KINDS.find((one) => one === row.stepKind) ?? 'action'} />
              ) : null}
              <span className="src-outline__words">{words}</span>
              {row.count === undefined || row.kind === 'lane' ? null : <span className="src-muted">{row.count}</span>}
              {mark ? <Mark {...mark} /> : null}
            </div>
          );
        })}
      </div>
      <p className="src-outline__hint">{t('editor.outline.hint')}</p>
    </nav>
  );
}

/** Findings by row; those inside a folded register stand at the register. */
function useMarks(rows: readonly Row[]) {
  const checked = useEdited((state) => state.checked);
  const file = useOwnFile();
  return useMemo(() => {
    const own = checked?.findings.filter((one) => one.file === file) ?? [];
    return findingsByRow(rows, own);
  }, [rows, checked, file]);
}

function Mark(props: { readonly errors: number; readonly doubts: number }) {
  const { errors, doubts } = props;
  const { t } = useText();
  const words = [
    ...(errors > 0 ? [t('editor.outline.errors', { n: errors })] : []),
    ...(doubts > 0 ? [t('editor.outline.doubts', { n: doubts })] : []),
  ].join(t('library.join'));
  return (
    <span className={`src-outline__mark src-outline__mark--${errors > 0 ? 'bad' : 'warn'}`} title={words}>
      {errors > 0 ? <ErrorIcon size={13} /> : <WarningSignIcon size={13} />}
      {errors > 0 ? errors : doubts}
      <span className="src-visually-hidden">{words}</span>
    </span>
  );
}
