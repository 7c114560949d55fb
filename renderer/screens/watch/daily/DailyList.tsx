import { Button } from '@blueprintjs/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { SETTLE, useBusy } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { useKeys, whenNoDialog } from '../../../ui/index.ts';
import type { DailyGroups, DailyLine } from './daily-lines.ts';
import { endTask, stationsOf } from './end-task.ts';
import { EndedLine } from './EndedLine.tsx';
import { EndTaskDialog } from './EndTaskDialog.tsx';
import { OpenLine } from './OpenLine.tsx';

/** Lines shown of what is to do and of what is coming, until all are asked for: those whose time is nearest. */
const FIT = { up: 8, coming: 4 } as const;
const DONE = '[data-daily="done"]';

const isSlip = (movedAt: number) => performance.now() - movedAt < SETTLE;

/** The day's tasks in three groups. Up and down go from task to task, Enter ends the one in focus as done, R ends it otherwise. */
export function DailyList(props: { readonly groups: DailyGroups; readonly none: string }) {
  const { up, coming, ended } = props.groups;
  const { t } = useText();
  const { busy, run } = useBusy();
  const [showsAll, setShowsAll] = useState(false);
  const [showsEnded, setShowsEnded] = useState(false);
  const [shown, setShown] = useState<string>();
  const [ending, setEnding] = useState<{ readonly line: DailyLine; readonly at: number }>();
  const list = useRef<HTMLDivElement>(null);
  const pressed = useRef<{ readonly id: string; readonly at: number }>(undefined);
  const movedAt = useRef(-SETTLE);
  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>(DONE) ?? [])];
  /** A line that has been ended goes and takes the keyboard with it: the line that moves up into its place has it then. */
  const moveUp = (at: number) => {
    if (document.activeElement !== document.body) return;
    const all = buttons();
    all[Math.min(at, all.length - 1)]?.focus();
  };
  useEffect(() => {
    const gone = pressed.current;
    if (!gone || [...up, ...coming].some(({ id }) => id === gone.id)) return;
    pressed.current = undefined;
    movedAt.current = performance.now();
    moveUp(gone.at);
  });
  const end = (line: DailyLine, stations: readonly string[], at?: number) => {
    // The rest of a double press would end the line that has moved up, unread.
    if (isSlip(movedAt.current)) return;
    void run(async () => {
      pressed.current = at === undefined ? undefined : { id: line.id, at };
      if (!(await endTask(line, stations, { end: 'done' }))) pressed.current = undefined;
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = buttons();
    const at = all.findIndex((one) => one === document.activeElement);
    if (at >= 0 && (event.key === 'Enter' || event.key === ' ') && event.repeat) event.preventDefault();
    if (step === undefined || at < 0) return;
    event.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
  };
  useKeys([
    {
      combo: 'r',
      label: t('daily.other'),
      group: t('daily.keys'),
      onPress: () => {
        const line = document.activeElement?.closest('.src-daily__line');
        line?.querySelector<HTMLElement>('[data-daily="other"]')?.click();
      },
    },
  ]);
  const shownUp = showsAll ? up : up.slice(-FIT.up);
  const shownComing = showsAll ? coming : coming.slice(0, FIT.coming);
  const hidden = up.length - shownUp.length + (coming.length - shownComing.length);
  const isLong = up.length > FIT.up || coming.length > FIT.coming;
  const openLine = (line: DailyLine, at: number, isUp: boolean) => (
    <OpenLine
      key={line.id}
      line={line}
      isUp={isUp}
      isShown={shown === line.id}
      busy={busy}
      onToggle={() => setShown(shown === line.id ? undefined : line.id)}
      onDone={() => end(line, stationsOf(line), at)}
      onOther={() => setEnding({ line, at })}
    />
  );
  if (up.length + coming.length + ended.length === 0) return <p className="src-daily__none">{props.none}</p>;
  return (
    <div ref={list} role="presentation" onKeyDown={onKeyDown}>
      <h3 className="src-daily__group">{t('daily.group.up')}</h3>
      {up.length === 0 ? (
        <p className="src-daily__none">{t('daily.allDone')}</p>
      ) : (
        <ul className="src-daily__lines" aria-label={t('daily.group.up')}>
          {shownUp.map((line, at) => openLine(line, at, true))}
        </ul>
      )}
      {coming.length === 0 ? null : (
        <>
          <h3 className="src-daily__group">{t('daily.group.coming')}</h3>
          <ul className="src-daily__lines" aria-label={t('daily.group.coming')}>
            {shownComing.map((line, at) => openLine(line, shownUp.length + at, false))}
          </ul>
        </>
      )}
      <div className="src-daily__foot">
        {isLong ? (
          <Button size="small" variant="minimal" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? t('daily.less') : t('daily.more', { n: hidden })}
          </Button>
        ) : null}
        {ended.length === 0 ? null : (
          <Button size="small" variant="minimal" aria-expanded={showsEnded} onClick={() => setShowsEnded(!showsEnded)}>
            {t('daily.count.ended', { n: ended.length })}
          </Button>
        )}
      </div>
      {showsEnded && ended.length > 0 ? (
        <ul className="src-daily__lines" aria-label={t('daily.group.ended')}>
          {ended.map((line) => (
            <EndedLine key={line.id} line={line} busy={busy} onDone={(stations) => end(line, stations)} />
          ))}
        </ul>
      ) : null}
      {ending ? (
        <EndTaskDialog
          line={ending.line}
          onClose={() => {
            setEnding(undefined);
            whenNoDialog(() => moveUp(ending.at));
          }}
        />
      ) : null}
    </div>
  );
}
