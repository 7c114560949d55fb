import { beijingStamp } from '../../../../shared/base/instant.ts';
import { nextSetting, settingAt, type PostureSetting } from '../../../../shared/duty/postures.ts';
import { POSTURES } from '../../../../shared/plan/vocabulary.ts';
import { useNow, usePostTitle, useStations, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { PostureTag } from './PostureTag.tsx';
import { useStationNames } from './use-station-names.ts';

/** Which posture holds where, on what ground; what is to begin later stands below. Calm station areas are counted, not listed. */
export function PostureSummary() {
  const { t, pick } = useText();
  const stations = useStations().map((plan) => plan.station.id);
  const settings = useView((state) => state.duty.postures) ?? [];
  const now = useNow(60_000);
  const nameOf = useStationNames();
  const title = usePostTitle();
  const held = stations.map((station) => ({ station, setting: settingAt(settings, station, now) }));
  const calm = held.filter(({ setting }) => !setting || setting.posture === 'normal').map(({ station }) => station);
  const tense = together(held.flatMap(({ setting }) => (setting && setting.posture !== 'normal' ? [setting] : [])));
  const later = together(stations.flatMap((station) => nextSetting(settings, station, now) ?? []));
  const names = (some: readonly string[]) =>
    some.length === stations.length
      ? t('daily.everyStation', { n: some.length })
      : some.map((station) => pick(nameOf(station))).join(t('daily.comma'));
  const why = ({ basis, authority, by }: PostureSetting) =>
    `${basis} · ${t('daily.posture.by', { authority: pick(title(authority)), person: by })}`;
  if (stations.length === 0) return null;
  return (
    <ul className="src-postures" aria-label={t('daily.posture.name')}>
      {tense
        .toSorted((a, b) => POSTURES.indexOf(b.setting.posture) - POSTURES.indexOf(a.setting.posture))
        .map(({ setting, of }) => (
          <li key={`${setting.station} ${setting.from}`}>
            <PostureTag posture={setting.posture} /> <strong>{names(of)}</strong>{' '}
            <span className="src-muted">
              {t('daily.posture.since', { from: beijingStamp(setting.from, now) })} · {why(setting)}
            </span>
          </li>
        ))}
      {calm.length === 0 ? null : (
        <li>
          <PostureTag posture="normal" /> {names(calm)}
        </li>
      )}
      {later.map(({ setting, of }) => (
        <li key={`later ${setting.station} ${setting.from}`} className="src-muted">
          {names(of)}:{' '}
          {t('daily.posture.later', {
            from: beijingStamp(setting.from, now),
            posture: t(`daily.posture.${setting.posture}`),
          })}{' '}
          · {why(setting)}
        </li>
      ))}
    </ul>
  );
}

/** Settings made in one act stand in one line. */
function together(settings: readonly PostureSetting[]) {
  const lines = new Map<string, { readonly setting: PostureSetting; readonly of: string[] }>();
  for (const setting of settings) {
    const key = JSON.stringify({ ...setting, station: '' });
    const line = lines.get(key);
    if (line) line.of.push(setting.station);
    else lines.set(key, { setting, of: [setting.station] });
  }
  return [...lines.values()];
}
