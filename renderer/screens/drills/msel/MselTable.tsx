import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Scenario } from '../../../../shared/drill/scenario-schema.ts';
import type { Words } from '../words/use-words.ts';
import { MselRow } from './MselRow.tsx';
import './msel.css';

const COLUMNS = ['time', 'route', 'content', 'expect', 'hint', 'basis'] as const;
/** Most rows need about this (pixels); each is measured once it is drawn. */
const USUAL_HEIGHT = 96;

/** The injects of a scenario as a table; only the rows in sight are drawn. */
export function MselTable(props: { readonly scenario: Scenario; readonly words: Words }) {
  const { scenario, words } = props;
  const { injects } = scenario;
  const { t } = words;
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- rows are compared by their inject, not by the functions of the list
  const virtual = useVirtualizer({
    count: injects.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => injects[index]?.id ?? index,
    overscan: 6,
    useFlushSync: false,
  });
  return (
    <div
      ref={scroller}
      className="src-msel"
      role="grid"
      tabIndex={0}
      aria-label={t('drills.scenarios.mselLabel', { n: injects.length })}
      aria-rowcount={injects.length + 1}
    >
      <div role="rowgroup" className="src-msel__head">
        <div role="row" aria-rowindex={1} className="src-msel__titles">
          {COLUMNS.map((column) => (
            <div key={column} role="columnheader">
              {t(`drills.msel.${column}`)}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="src-msel__body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const inject = injects[index];
          return inject === undefined ? null : (
            <MselRow
              key={inject.id}
              inject={inject}
              scenario={scenario}
              words={words}
              index={index}
              start={start}
              measure={virtual.measureElement}
            />
          );
        })}
      </div>
    </div>
  );
}
