import { useEffect, useState } from 'react';
import { beijingDate, DAY } from '../../../../shared/base/instant.ts';
import type { NamedItem } from '../../../../shared/duty/daily.ts';
import { dayStart } from '../../../../shared/duty/daily.ts';
import type { DutyEvent } from '../../../../shared/duty/events.ts';
import { request } from '../../../client/request.ts';
import { sayWhy, useStations, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { ReadDialog } from '../../../ui/index.ts';
import { useStationNames } from './use-station-names.ts';

/** What the day before left undone, as the console wrote it when the day turned. */
export function LeftDialog(props: { readonly onClose: () => void }) {
  const { t, pick } = useText();
  const nameOf = useStationNames();
  const count = useStations().length;
  const today = useView((state) => state.duty.day);
  const day = beijingDate(dayStart(today) - DAY);
  const [left, setLeft] = useState<readonly NamedItem[]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void request('readDutyDay', { day }).then((answer) => {
      if (!isWanted) return;
      if (answer.kind !== 'done') {
        sayWhy(answer);
        setFailed(true);
        return;
      }
      const events = answer.value.events as readonly DutyEvent[];
      setLeft(events.flatMap((event) => (event.type === 'DailyTasksLeft' ? event.data.tasks : [])));
    });
    return () => {
      isWanted = false;
    };
  }, [day]);
  return (
    <ReadDialog title={t('daily.previousTitle', { day })} onClose={props.onClose}>
      {left === undefined ? <p className="src-muted">{t(failed ? 'daily.previousFailed' : 'daily.loading')}</p> : null}
      {left?.length === 0 ? <p>{t('daily.previousNone')}</p> : null}
      {left === undefined || left.length === 0 ? null : (
        <ul className="src-daily__left">
          {together(left).map(({ item, stations }) => (
            <li key={`${item.task} ${item.clock}`}>
              <span className="src-num">{t('daily.by', { clock: item.clock })}</span>{' '}
              <strong>{pick(item.title)}</strong>{' '}
              {stations.length > 1 && stations.length === count
                ? t('daily.everyStation', { n: count })
                : stations.map((station) => pick(nameOf(station))).join(t('daily.comma'))}
            </li>
          ))}
        </ul>
      )}
    </ReadDialog>
  );
}

/** The station areas of a task at one of its times stand in one line. */
function together(left: readonly NamedItem[]) {
  const lines = new Map<string, { readonly item: NamedItem; readonly stations: string[] }>();
  for (const item of left) {
    const key = `${item.task} ${item.clock}`;
    const line = lines.get(key) ?? { item, stations: [] };
    if (item.station !== undefined) line.stations.push(item.station);
    lines.set(key, line);
  }
  return [...lines.values()];
}
