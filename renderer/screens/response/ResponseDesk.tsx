import { useCallback, useMemo, useRef, useState } from 'react';
import { isRunning } from '../../../shared/response/state.ts';
import { go, isReplayPage, type Folded, type ScreenParams } from '../../state/index.ts';
import { DeskContext, StandingContext, type Desk, type DeskDialog, type Standing } from './desk.ts';
import { DeskBody } from './DeskBody.tsx';
import { DeskDialogs } from './dialogs/DeskDialogs.tsx';
import { ResponseHead } from './head/ResponseHead.tsx';
import { awaitsCheck } from './model/checks.ts';
import { responseEvents } from './model/history.ts';
import { namesOf } from './model/names.ts';
import type { NowItem } from './model/now-item.ts';
import { stepsOf } from './model/steps.ts';
import { setPosts, useNowPrefs } from './now-list/now-prefs.ts';
import { nowRowId } from './now-list/NowRow.tsx';
import { useNowKeys } from './now-list/use-now-keys.ts';
import { useNowList } from './now-list/use-now-list.ts';
import { useAskedDialog } from './use-asked-dialog.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useLatest } from './use-latest.ts';
import { useSelection } from './use-selection.ts';
import { useSpace } from './use-space.ts';
import { useTabs } from './use-tabs.ts';
import './desk.css';

/** One response at work: head, lists, card, side. Holds what is selected and which dialog is open; everything else is the journal's. */
export function ResponseDesk(props: { readonly folded: Folded; readonly wanted: ScreenParams }) {
  const { folded, wanted } = props;
  const { response } = folded;
  const readOnly = !isRunning(response) || isReplayPage();
  const look = useNowList(response);
  const { posts } = useNowPrefs();
  const [dialog, setDialog] = useState<DeskDialog>();
  useAskedDialog(wanted, readOnly, setDialog);
  const { root, space } = useSpace();
  const { tabs, show } = useTabs(readOnly, wanted['step'] !== undefined);
  // The most urgent line here of one's own posts, if there is one.
  const here = look.viewOf(undefined).matched.filter((item) => item.response.id === response.id);
  const start = (here.find((item) => look.myPosts.has(item.owner)) ?? here[0])?.id;
  const { selected, choose, isSettled } = useSelection(wanted, start, show);
  const view = look.viewOf(selected);
  const primary = useRef<(() => void) | undefined>(undefined);
  /** A line of another response is worked on its own desk. */
  const leaveFor = (item: NowItem) => {
    go('response', { id: item.response.id, step: item.ref });
    requestAnimationFrame(() => focusRow(item.ref));
  };
  const foreign = (id: string) => look.all.find((item) => item.id === id && item.response.id !== response.id);
  const onSelect = useLatest((id: string, opened: boolean) => {
    const item = foreign(id);
    if (item) return leaveFor(item);
    choose(id);
    if (opened) show('card');
    return undefined;
  });

  const goTo = (id: string | undefined) => {
    const item = id === undefined ? undefined : foreign(id);
    if (item) leaveFor(item);
    else if (id !== undefined) {
      choose(id);
      focusRow(id);
    }
  };
  const move = (by: number) => {
    if (space.columns > 1) show('now');
    const { shown } = view;
    const at = shown.findIndex((item) => item.id === selected);
    goTo(shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))]?.id);
  };
  const cardShown = space.columns === 3 || (space.columns === 2 ? tabs.right : tabs.only) === 'card';
  const act = () => {
    if (!cardShown) show('card');
    else if (isSettled()) primary.current?.();
  };
  const onward = view.matched.find((item) => item.id !== selected);
  const onwardTitle = (onward?.step?.compiled.step ?? onward?.due)?.title;
  const next = () => {
    goTo(onward?.id);
    if (space.columns === 1 && !onward) show('now');
  };
  const chosen = selected === undefined ? undefined : stepsOf(response).get(selected);
  const ended = chosen?.record.phase === 'ended' && !awaitsCheck(response, chosen);
  // Enter also leads on from a step that has ended; D never does, so that a held key cannot run down the list.
  const enter = () => (cardShown && ended ? next() : act());
  const names = namesOf(response);
  const lead = useLatest(next);
  const setPrimary = useCallback((run: () => void) => {
    primary.current = run;
    return () => {
      if (primary.current === run) primary.current = undefined;
    };
  }, []);
  const desk = useMemo<Desk>(
    () => ({
      id: response.id,
      names,
      select: (ref) => onSelect(ref, true),
      open: setDialog,
      next: lead,
      setPrimary,
    }),
    [response.id, names, onSelect, lead, setPrimary],
  );
  const standing = useMemo<Standing>(
    () => ({ response, events: responseEvents(folded.events), readOnly, onward: onwardTitle }),
    [response, folded.events, readOnly, onwardTitle],
  );
  useDeskKeys({
    response,
    readOnly,
    selected,
    move,
    enter,
    act,
    select: desk.select,
    open: setDialog,
    showCard: () => show('card'),
    showLog: () => show('log'),
    cardShown,
    toggleMine: () => setPosts(posts === 'mine' ? 'all' : 'mine'),
  });
  useNowKeys(() => (space.columns > 1 && space.tall ? undefined : show('now')), look.others !== undefined);
  const back = useLatest(() => {
    const { shown } = view;
    const line = shown.find((item) => item.id === selected) ?? shown[0];
    if (line) focusRow(line.id);
    else document.querySelector<HTMLElement>('.src-step-row')?.focus();
  });
  return (
    <DeskContext value={desk}>
      <StandingContext value={standing}>
        <div
          ref={root}
          className={`src-desk src-desk--${space.columns}${space.low ? ' src-desk--low' : ''}`}
          style={space.low || space.height === 0 ? undefined : { height: space.height }}
        >
          <ResponseHead response={response} readOnly={readOnly} />
          <DeskBody
            space={space}
            tabs={tabs}
            onTab={show}
            look={look}
            view={view}
            selected={selected}
            onSelect={onSelect}
            onMove={move}
            onEnter={enter}
            onBack={back}
          />
          <DeskDialogs dialog={dialog} selected={selected} onClose={() => setDialog(undefined)} />
        </div>
      </StandingContext>
    </DeskContext>
  );
}

function focusRow(id: string): void {
  requestAnimationFrame(() => document.getElementById(nowRowId(id))?.focus());
}
