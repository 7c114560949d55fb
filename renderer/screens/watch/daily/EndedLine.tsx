import { CrossCircleIcon, TickCircleIcon } from '@blueprintjs/icons';
import { isLate } from '../../../../shared/base/journal-event.ts';
import type { EndedTask } from '../../../../shared/duty/state.ts';
import { useText } from '../../../text/use-text.ts';
import { CommitButton, Stamp, Tag } from '../../../ui/index.ts';
import type { DailyLine } from './daily-lines.ts';
import { useStationNames } from './use-station-names.ts';

/** A task that has ended: how, where, when, by whom. What was not done may still be done. */
export function EndedLine(props: {
  readonly line: DailyLine;
  readonly busy: boolean;
  readonly onDone: (stations: readonly string[]) => void;
}) {
  const { line, busy, onDone } = props;
  const { t, pick } = useText();
  const nameOf = useStationNames();
  return (
    <li className="src-daily__line">
      <span className="src-daily__clock src-num">{t('daily.by', { clock: line.clock })}</span>
      <strong className="src-daily__title">{pick(line.task.title)}</strong>
      <ul className="src-daily__ends">
        {together(line).map(({ end, stations }) => (
          <li key={JSON.stringify(end)}>
            <Tag
              tone={end.end === 'done' ? 'good' : 'warn'}
              icon={end.end === 'done' ? <TickCircleIcon size={14} /> : <CrossCircleIcon size={14} />}
            >
              {t(`daily.end.${end.end}`)}
            </Tag>{' '}
            {stations.map((station) => pick(nameOf(station))).join(t('daily.comma'))} <Stamp at={end.at} /> {end.by}
            {isLate(end) ? (
              <span className="src-muted">
                {' '}
                ({t('daily.entered')} <Stamp at={end.recordedAt} />)
              </span>
            ) : null}
            {end.reason === undefined && end.note === undefined ? null : (
              <span className="src-muted"> · {[end.reason, end.note].filter(Boolean).join(' · ')}</span>
            )}
            {end.end === 'done' ? null : (
              <CommitButton size="small" variant="minimal" disabled={busy} onClick={() => onDone(stations)}>
                {t('daily.doneLater')}
              </CommitButton>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Station areas that were ended in one act stand together. */
function together(line: DailyLine) {
  const acts = new Map<string, { readonly end: EndedTask; readonly stations: string[] }>();
  for (const { item, end } of line.ended) {
    const key = JSON.stringify(end);
    const act = acts.get(key) ?? { end, stations: [] };
    if (item.station !== undefined) act.stations.push(item.station);
    acts.set(key, act);
  }
  return [...acts.values()];
}
