import { useRuns, useScenarios, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState } from '../../../ui/index.ts';
import { DrawnDrill } from './DrawnDrill.tsx';
import { DrillResult } from './DrillResult.tsx';
import { PastDrills } from './PastDrills.tsx';
import { UnderWay } from './UnderWay.tsx';
import { isShortDrill, useDrillOfDay } from './use-drill-of-day.ts';
import './daily.css';

/** 每日一练: five minutes for one officer, drawn from what is least exercised; then what came of it. */
export function DailyDrillPage() {
  const { t } = useText();
  const drawn = useDrillOfDay();
  const short = useScenarios()
    ?.filter(isShortDrill)
    .map(({ id }) => id);
  const runs = useRuns()?.runs;
  const asked = useView((state) => state.screen.params['result']);
  if (!drawn || !short || !runs) return <EmptyState title={t('dailyDrill.reading')} />;
  const played = runs.filter(({ scenario }) => scenario !== undefined && short.includes(scenario.id));
  const underWay = played.find(({ phase }) => phase === 'running' || phase === 'paused' || phase === 'ready');
  const ended = played.filter(({ phase }) => phase === 'ended');
  const shown = ended.find(({ run }) => run === asked);
  return (
    <>
      {underWay ? (
        <UnderWay key={underWay.run} summary={underWay} />
      ) : drawn === 'none' ? (
        <EmptyState title={t('dailyDrill.none')}>{t('dailyDrill.noneBody')}</EmptyState>
      ) : shown ? null : (
        <DrawnDrill drawn={drawn} />
      )}
      {shown ? <DrillResult key={shown.run} summary={shown} /> : null}
      {ended.length === 0 ? null : <PastDrills runs={ended} shown={shown?.run} />}
    </>
  );
}
