import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import type { Band } from '../../../../shared/review/timeline/chart.ts';
import { useText } from '../../../text/use-text.ts';
import { itemsIn, useItemWords } from './items-in.ts';
import type { Window } from './window.ts';

/** So many lines are drawn at once; the rest on a press. */
const AT_ONCE = 200;

/** The chart in words: band by band, in the order of time, of the window that the chart shows. */
export function BandTable(props: {
  readonly bands: readonly Band[];
  readonly window: Window;
  readonly onGo: (key: string) => void;
}) {
  const { bands, window, onGo } = props;
  const { t, pick } = useText();
  const words = useItemWords();
  const [most, setMost] = useState(AT_ONCE);
  const lines = bands.flatMap((band) => itemsIn(band, window).map((item) => ({ band, item })));
  return (
    <div className="src-chart-table" role="region" tabIndex={0} aria-label={t('review.chart.label')}>
      <table className="src-table">
        <thead>
          <tr>
            <th scope="col">{t('review.chart.band')}</th>
            <th scope="col">{t('review.chart.said')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, most).map(({ band, item }) => (
            <tr key={`${band.id} ${item.key} ${item.from} ${item.state} ${item.isMark}`}>
              <th scope="row">{pick(band.label)}</th>
              <td>
                <button type="button" className="src-link" onClick={() => onGo(item.key)}>
                  {words(item)}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > most ? (
        <Button onClick={() => setMost(most + AT_ONCE)}>{t('replay.door.more', { n: lines.length - most })}</Button>
      ) : null}
    </div>
  );
}
