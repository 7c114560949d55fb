import { Button } from '@blueprintjs/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { ExpectationFinding } from '../../../../../shared/drill/score/evaluation-shape.ts';
import { useRunNow, type RunView } from '../../../../state/index.ts';
import { Panel } from '../../../../ui/index.ts';
import { KeyCap } from '../../../../ui/KeyCap.tsx';
import type { Words } from '../../words/use-words.ts';
import type { InjectLine } from '../model/inject-lines.ts';
import type { ControlActs } from '../use-control-acts.ts';
import { InjectRow, injectRowId } from './InjectRow.tsx';
import { movedBy } from './list-keys.ts';

const USUAL_HEIGHT = 50;

/** Every inject with where it stands. One is selected: it shows all that the evaluators are told, and the keys act on it. */
export function InjectList(props: {
  readonly view: RunView;
  readonly lines: readonly InjectLine[];
  /** Without the filter. */
  readonly all: readonly InjectLine[];
  readonly words: Words;
  readonly expectations: readonly ExpectationFinding[];
  readonly selected: InjectLine | undefined;
  readonly isOpenOnly: boolean;
  readonly onOpenOnly: (isOpenOnly: boolean) => void;
  readonly onSelect: (inject: string) => void;
  readonly acts: ControlActs;
}) {
  const { view, lines, all, words, selected, isOpenOnly, onSelect, acts } = props;
  const { t } = words;
  const now = useRunNow(view.clock);
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- rows are compared by their inject, not by the functions of the list
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => lines[index]?.inject.id ?? index,
    overscan: 6,
    useFlushSync: false,
  });
  const at = selected ? lines.indexOf(selected) : -1;
  const id = selected?.inject.id;
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- it follows the selection, not every change of the list
  }, [id]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!event.repeat) acts.deliver();
      return;
    }
    const next = lines[movedBy(event.key, at, lines.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    onSelect(next.inject.id);
  };
  const isOver = view.state.phase === 'ended';
  const isPlayed = selected === undefined || selected.state === 'delivered';
  const delivered = all.filter(({ state }) => state === 'delivered').length;
  return (
    <Panel
      title={t('drillControl.injects.title')}
      className="src-control__injects"
      aside={
        <span className="src-muted">
          {t('drillControl.injects.count', { delivered, all: all.length })} · {t('drillControl.injects.keys')}
        </span>
      }
      actions={
        <>
          <Button
            size="small"
            active={isOpenOnly}
            aria-pressed={isOpenOnly}
            onClick={() => props.onOpenOnly(!isOpenOnly)}
          >
            {t('drillControl.injects.openOnly')}
          </Button>
          <Button size="small" disabled={isOver || isPlayed} onClick={acts.deliver}>
            {t('drillControl.act.deliver')} <KeyCap>⏎</KeyCap>
          </Button>
          <Button size="small" disabled={isOver || isPlayed} onClick={acts.holdOrRelease}>
            {t(`drillControl.act.${selected?.state === 'held' ? 'release' : 'hold'}`)} <KeyCap>H</KeyCap>
          </Button>
          <Button size="small" disabled={isOver || isPlayed} onClick={() => acts.openDialog('skip')}>
            {t('drillControl.act.skip')} <KeyCap>K</KeyCap>
          </Button>
          <Button size="small" disabled={isOver} onClick={() => acts.openDialog('add')}>
            {t('drillControl.act.add')} <KeyCap>N</KeyCap>
          </Button>
        </>
      }
      flush
    >
      <div
        ref={scroller}
        className="src-control__list"
        role="listbox"
        tabIndex={0}
        aria-label={t('drillControl.injects.label', { n: lines.length })}
        aria-activedescendant={id === undefined ? undefined : injectRowId(id)}
        onKeyDown={onKeyDown}
      >
        {lines.length === 0 ? <p className="src-muted">{t('drillControl.injects.empty')}</p> : null}
        <div role="presentation" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = lines[index];
            return line === undefined ? null : (
              <InjectRow
                key={line.inject.id}
                line={line}
                run={view.state}
                now={now}
                words={words}
                isSelected={line === selected}
                expectations={line === selected ? props.expectations : NONE}
                index={index}
                of={lines.length}
                start={start}
                measure={virtual.measureElement}
                onSelect={onSelect}
              />
            );
          })}
        </div>
      </div>
    </Panel>
  );
}

const NONE: readonly never[] = [];
