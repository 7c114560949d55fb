import { useCallback, useMemo, useRef, useState } from 'react';
import { isRunning } from '../../../shared/response/state.ts';
import { useHeldPosts, useIdentity, useNow, type Folded, type ScreenParams } from '../../state/index.ts';
import { DeskContext, StandingContext, type Desk, type DeskDialog, type Standing } from './desk.ts';
import { DeskBody } from './DeskBody.tsx';
import { DeskDialogs } from './dialogs/DeskDialogs.tsx';
import { ResponseHead } from './head/ResponseHead.tsx';
import { responseEvents } from './model/history.ts';
import { namesOf } from './model/names.ts';
import { nowList } from './model/now-list.ts';
import { stepsOf } from './model/steps.ts';
import { nowRowId } from './now-list/NowRow.tsx';
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
  const readOnly = !isRunning(response);
  const identity = useIdentity();
  const held = useHeldPosts();
  const tick = useNow(5000);
  const all = useMemo(() => nowList(response, tick), [response, tick]);
  const myPosts = useMemo(
    () => new Set(held.filter((one) => one.person === identity?.person).map((one) => one.post)),
    [held, identity],
  );
  const [mine, setMine] = useState(false);
  const items = useMemo(() => (mine ? all.filter((item) => myPosts.has(item.owner)) : all), [mine, all, myPosts]);
  const [dialog, setDialog] = useState<DeskDialog>();
  const { root, space } = useSpace();
  const { tabs, show } = useTabs(readOnly, wanted['step'] !== undefined);
  // The most urgent line of one's own posts, if there is one.
  const start = (items.find((item) => myPosts.has(item.owner)) ?? items[0])?.id;
  const { selected, choose, isSettled } = useSelection(wanted, start, show);
  const primary = useRef<(() => void) | undefined>(undefined);
  const onSelect = useCallback(
    (ref: string, opened: boolean) => {
      choose(ref);
      if (opened) show('card');
    },
    [choose, show],
  );

  const goTo = (id: string | undefined) => {
    if (id === undefined) return;
    choose(id);
    requestAnimationFrame(() => document.getElementById(nowRowId(id))?.focus());
  };
  const move = (by: number) => {
    if (space.columns > 1) show('now');
    const at = items.findIndex((item) => item.id === selected);
    goTo(items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + by))]?.id);
  };
  const cardShown = space.columns === 3 || (space.columns === 2 ? tabs.right : tabs.only) === 'card';
  const act = () => {
    if (!cardShown) show('card');
    else if (isSettled()) primary.current?.();
  };
  const onward = items.find((item) => item.id !== selected);
  const onwardTitle = (onward?.step?.compiled.step ?? onward?.due)?.title;
  const next = () => {
    goTo(onward?.id);
    if (space.columns === 1 && !onward) show('now');
  };
  const ended = selected !== undefined && stepsOf(response).get(selected)?.record.phase === 'ended';
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
    open: setDialog,
    showCard: () => show('card'),
    showLog: () => show('log'),
    cardShown,
    toggleMine: () => setMine(!mine),
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
            items={items}
            all={all}
            mine={mine}
            onMine={setMine}
            myPosts={myPosts}
            selected={selected}
            onSelect={onSelect}
            onMove={move}
            onEnter={enter}
          />
          <DeskDialogs dialog={dialog} onClose={() => setDialog(undefined)} />
        </div>
      </StandingContext>
    </DeskContext>
  );
}
