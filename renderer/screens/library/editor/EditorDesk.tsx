import { Button, Callout } from '@blueprintjs/core';
import { ArrowLeftIcon } from '@blueprintjs/icons';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { go, openDialog, useIdentity } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Page } from '../../../ui/index.ts';
import type { LibraryPlan } from '../../../../shared/review/plan-names.ts';
import { choicesFor, textOf } from './choices.ts';
import { EditorActs } from './EditorActs.tsx';
import { PartForm } from './forms/PartForm.tsx';
import { fieldOf, nearestKey, outlineOf, stepIdsOf, type Row } from './outline.ts';
import { Outline } from './outline/Outline.tsx';
import { rowWords } from './outline/row-words.ts';
import { RightPane, type Pane } from './panes/RightPane.tsx';
import { MovedOn, SavedState } from './SavedState.tsx';
import { select, showLine } from './session/session.ts';
import { useEdited, useSession } from './session/use-session.ts';
import { useSessionWork } from './session/use-session-work.ts';
import { DeskProvider, type Desk } from './use-form.ts';
import { useEarlierSteps } from './use-earlier-steps.ts';

/** Outline, form of the part at hand, and beside them checks, flow and text: three views of one text. */
export function EditorDesk(props: { readonly library: readonly LibraryPlan[]; readonly offer: ReactNode }) {
  const { library, offer } = props;
  const { t, pick } = useText();
  const session = useSession();
  const tree = useEdited((state) => state.tree);
  const isSound = useEdited((state) => state.isSound);
  const selected = useEdited((state) => state.selected);
  const plan = useEdited((state) => state.plan);
  const identity = useIdentity();
  const saving = useSessionWork(identity !== undefined);
  const [pane, setPane] = useState<Pane>(tree ? 'checks' : 'text');
  const form = useRef<HTMLDivElement>(null);
  const desk = useDeskOf(library, identity === undefined || !isSound);
  const rows = useMemo(() => (tree ? outlineOf(tree) : []), [tree]);
  const row = rows.find((one) => one.key === selected);
  useEffect(() => {
    // What was at hand has been deleted or undone.
    if (tree && !row) select(session, nearestKey(tree, selected));
  }, [tree, row, selected, session]);
  useEffect(() => {
    form.current?.scrollTo(0, 0);
  }, [selected]);
  const title = pick(textOf(fieldOf(tree?.value, 'short'), plan));
  return (
    <Page
      title={t('editor.title', { plan: title })}
      className="src-editor"
      aside={
        <>
          <Button variant="minimal" icon={<ArrowLeftIcon />} onClick={() => go('library')}>
            {t('editor.back')}
          </Button>
          <SavedState />
        </>
      }
      actions={<EditorActs saving={saving} row={row} title={title} isReadOnly={identity === undefined} />}
    >
      {identity ? null : <SignOnFirst />}
      {offer}
      <MovedOn saving={saving} />
      <DeskProvider value={desk}>
        <div className="src-editor__panes">
          <Outline rows={rows} onEdit={() => focusFirst(form.current)} />
          <div className="src-editor__form" ref={form}>
            {isSound ? null : <Broken onShow={() => setPane('text')} />}
            {row ? <Part row={row} name={rowWords(t, pick, row, desk.choices)} /> : null}
          </div>
          <RightPane pane={pane} onPane={setPane} rows={rows} library={library} isReadOnly={identity === undefined} />
        </div>
      </DeskProvider>
    </Page>
  );
}

function Part(props: { readonly row: Row; readonly name: string }) {
  const { row, name } = props;
  // Anew for every part: what is being typed belongs to the part it was typed in.
  return (
    <>
      <h2 className="src-editor__title">{name}</h2>
      <PartForm key={`${row.key} ${row.kind === 'step' ? row.step : ''}`} row={row} />
    </>
  );
}

function SignOnFirst() {
  const { t } = useText();
  return (
    <Callout intent="warning" className="src-editor__callout" role="alert">
      {t('editor.signOnFirst')}{' '}
      <Button size="small" onClick={() => openDialog('sign-on')}>
        {t('editor.signOn')}
      </Button>
    </Callout>
  );
}

/** While the text is no sound YAML, the forms show it as it last was. */
function Broken(props: { readonly onShow: () => void }) {
  const { t } = useText();
  const session = useSession();
  const line = useEdited((state) => state.checked?.findings.find((one) => one.rule === 'yaml')?.line);
  return (
    <Callout intent="danger" className="src-editor__callout" role="alert">
      {t('editor.broken')}{' '}
      <Button
        size="small"
        onClick={() => {
          if (line !== undefined) showLine(session, line);
          props.onShow();
        }}
      >
        {t('editor.brokenShow')}
      </Button>
    </Callout>
  );
}

function useDeskOf(library: readonly LibraryPlan[], isReadOnly: boolean): Desk {
  const tree = useEdited((state) => state.tree);
  const plan = useEdited((state) => state.plan);
  const earlier = useEarlierSteps(plan);
  const choices = useMemo(() => choicesFor(tree?.value, library), [tree, library]);
  const takenSteps = useMemo(() => {
    const standing = library.find((one) => one.plan.id === plan)?.plan;
    return new Set([...stepIdsOf(tree?.value), ...stepIdsOf(standing), ...earlier].filter(Boolean));
  }, [tree, library, earlier, plan]);
  return useMemo(() => ({ choices, isReadOnly, takenSteps }), [choices, isReadOnly, takenSteps]);
}

function focusFirst(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('.src-editor__section :is(input, textarea, select):not(:disabled)')?.focus();
}
