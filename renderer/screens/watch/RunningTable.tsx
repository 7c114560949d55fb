import { go, rankedDuesOf, useNow, type Folded } from '../../state/index.ts';
import { stationName } from '../../../shared/review/names.ts';
import { ProgressWords } from './ProgressWords.tsx';
import { lengthWords } from '../../text/duration-words.ts';
import { useText } from '../../text/use-text.ts';
import { DueClock, EmptyState, LevelTag, Panel, StageTag, Stamp } from '../../ui/index.ts';

/** Every running response in a line. */
export function RunningTable(props: { readonly running: readonly Folded[] }) {
  const { t } = useText();
  return (
    <Panel title={t('watch.running.head')} flush>
      {props.running.length === 0 ? (
        <EmptyState title={t('watch.running.none')}>{t('watch.running.noneHint')}</EmptyState>
      ) : (
        <div className="src-scroll-x">
          <table className="src-table src-running">
            <thead>
              <tr>
                <th>{t('watch.running.columns.level')}</th>
                <th>{t('watch.running.columns.station')}</th>
                <th>{t('watch.running.columns.what')}</th>
                <th>{t('watch.running.columns.stage')}</th>
                <th>{t('watch.running.columns.aware')}</th>
                <th>{t('watch.running.columns.progress')}</th>
                <th>{t('watch.running.columns.next')}</th>
              </tr>
            </thead>
            <tbody>
              {props.running.map((one) => (
                <RunningRow key={one.response.id} folded={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function RunningRow(props: { readonly folded: Folded }) {
  const { t, pick } = useText();
  const now = useNow(60_000);
  const { response } = props.folded;
  const { awareness } = response;
  const next = rankedDuesOf(response)[0];
  const specials = response.plans.filter((plan) => plan.pinned.tier === 'special' && plan.left === undefined);
  if (!awareness) return null;
  return (
    <tr>
      <td>
        <LevelTag level={response.level} />
      </td>
      <td className="src-running__station">{pick(stationName(response))}</td>
      <td className="src-running__what">
        <button type="button" className="src-link" onClick={() => go('response', { id: response.id })}>
          {awareness.what}
        </button>
        <div className="src-muted">
          {specials.length === 0
            ? t('watch.running.noSpecial')
            : specials.map((plan) => pick(plan.compiled.plan.short)).join(' · ')}
        </div>
      </td>
      <td>
        <StageTag stage={response.stage} />
      </td>
      <td className="src-running__when">
        <Stamp at={awareness.at} />
        <div className="src-muted">
          {t('watch.running.columns.elapsed')} {lengthWords(t, Math.max(0, now - awareness.at))}
        </div>
      </td>
      <td>
        <ProgressWords response={response} />
      </td>
      <td>
        {next ? (
          <>
            <DueClock due={next} />
            <div>{pick(next.title)}</div>
          </>
        ) : (
          <span className="src-muted">{t('watch.station.none')}</span>
        )}
      </td>
    </tr>
  );
}
