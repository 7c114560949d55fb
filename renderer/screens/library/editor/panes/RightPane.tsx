import { Spinner, Tab, Tabs } from '@blueprintjs/core';
import { lazy, Suspense } from 'react';
import { useText } from '../../../../text/use-text.ts';
import type { LibraryPlan } from '../../../../../shared/review/plan-names.ts';
import { keyOf, rowAtLine, type Row } from '../outline.ts';
import { stepPath } from '../edit-steps.ts';
import { select, showLine } from '../session/session.ts';
import { useEdited, useSession } from '../session/use-session.ts';
import { ChecksPane } from './ChecksPane.tsx';
import { FlowPane } from './FlowPane.tsx';

export type Pane = 'checks' | 'flow' | 'text';

// A large part of the program that only this pane needs.
const CodePane = lazy(() => import('../text/CodePane.tsx').then((one) => ({ default: one.CodePane })));

/** Beside the forms: what the checks find, how the plan flows, and its text. */
export function RightPane(props: {
  readonly pane: Pane;
  readonly onPane: (pane: Pane) => void;
  readonly rows: readonly Row[];
  readonly library: readonly LibraryPlan[];
  /** Nobody is signed on. */
  readonly isReadOnly: boolean;
}) {
  const { pane, onPane, rows, library } = props;
  const { t } = useText();
  const session = useSession();
  const go = (line: number) => {
    const row = rowAtLine(rows, line);
    if (row) select(session, row.key);
    showLine(session, line);
  };
  return (
    <section className="src-editor__right" aria-label={t('editor.tabs.name')}>
      <Tabs
        id="editor-panes"
        className="src-editor__tabs"
        selectedTabId={pane}
        renderActiveTabPanelOnly
        onChange={(to) => onPane(to as Pane)}
      >
        <Tab id="checks" title={t('editor.tabs.checks')} panel={<ChecksPane onGo={go} />} />
        <Tab
          id="flow"
          title={t('editor.tabs.flow')}
          panel={<FlowPane library={library} onStep={(b, l, s) => select(session, keyOf(stepPath(b, l, s)))} />}
        />
        <Tab
          id="text"
          title={t('editor.tabs.text')}
          panel={
            <Suspense fallback={<Spinner size={24} aria-label={t('editor.text.loading')} />}>
              <CodePane session={session} isReadOnly={props.isReadOnly} />
            </Suspense>
          }
        />
      </Tabs>
      <Count />
    </section>
  );
}

/** How much the checks have found, whichever pane is shown. */
function Count() {
  const { t } = useText();
  const checked = useEdited((state) => state.checked);
  const isChecking = useEdited((state) => state.isChecking);
  if (!checked) return null;
  const errors = checked.findings.filter((one) => one.severity === 'error').length;
  const doubts = checked.findings.length - errors;
  const tone = errors > 0 ? 'bad' : doubts > 0 ? 'warn' : 'good';
  return (
    <span
      className={`src-editor__count src-editor__count--${tone}${isChecking ? ' src-editor__count--old' : ''}`}
      title={t('editor.checks.sum', { errors, doubts })}
    >
      {t('editor.checks.short', { errors, doubts })}
    </span>
  );
}
