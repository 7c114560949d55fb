import { useMemo, useState } from 'react';
import { operatingDay } from '../../../../shared/flow/operating-day.ts';
import type { Flow } from '../../../../shared/flow/state.ts';
import type { StationPlan } from '../../../../shared/plan/schema.ts';
import { go, useAllPlans, useFlow, useNow, useStations, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, useKeys } from '../../../ui/index.ts';
import { ArrivalsPanel } from './arrivals/ArrivalsPanel.tsx';
import { PushesPanel } from './arrivals/PushesPanel.tsx';
import { CapacityPanel } from './capacity/CapacityPanel.tsx';
import { ChartsPanel } from './charts/ChartsPanel.tsx';
import { useChartView } from './charts/use-chart-view.ts';
import { DayBar } from './DayBar.tsx';
import { FlowDialogs, type OpenFlowDialog } from './FlowDialogs.tsx';
import { ComparePanel } from './measures/ComparePanel.tsx';
import { TrialsPanel } from './measures/TrialsPanel.tsx';
import { comparedOf } from './model/compared.ts';
import { nightsOf } from '../../../../shared/flow/night.ts';
import { NO_SETS, toggled, trialsOf, type TrialSets } from './model/trials.ts';
import { Headline } from './stations/Headline.tsx';
import { NoArrivals } from './stations/NoArrivals.tsx';
import { StationsPanel } from './stations/StationsPanel.tsx';
import './flow.css';

/** 到达与运力: who still comes tonight, what can carry them on, where it falls short, and what each measure would do about it. */
export function FlowPage() {
  const { t } = useText();
  const params = useView((state) => state.screen.params);
  const now = useNow(60_000);
  const today = operatingDay(now);
  const day = params['day'] ?? today;
  const plans = useStations();
  const flow = useFlow(day);
  const show = (change: Readonly<Record<string, string>>) => go('trains', { ...params, tab: 'flow', ...change });
  return (
    <>
      <DayBar day={day} today={today} onShow={(picked) => show({ day: picked })} />
      {plans.length === 0 ? (
        <EmptyState title={t('watch.station.missing')} />
      ) : flow ? (
        <FlowDay key={day} day={day} flow={flow} plans={plans} wanted={params['station']} now={now} onShow={show} />
      ) : null}
    </>
  );
}

function FlowDay(props: {
  readonly day: string;
  readonly flow: Flow;
  readonly plans: readonly StationPlan[];
  readonly wanted: string | undefined;
  readonly now: number;
  readonly onShow: (change: Readonly<Record<string, string>>) => void;
}) {
  const { day, flow, plans, wanted, now, onShow } = props;
  const { t, pick } = useText();
  const nights = useMemo(() => nightsOf(day, flow, plans, now), [day, flow, plans, now]);
  const night = nights.find(({ station }) => station === wanted) ?? nights[0];
  const allPlans = useAllPlans();
  const trials = useMemo(() => trialsOf(allPlans.map(({ plan }) => plan)), [allPlans]);
  // Measures of one station say nothing about another.
  const [tried, setTried] = useState<Readonly<Record<string, TrialSets>>>({});
  const sets = tried[night?.station ?? ''] ?? NO_SETS;
  const compared = useMemo(
    () => (night ? comparedOf(day, flow, night, trials, sets) : []),
    [day, flow, night, trials, sets],
  );
  const view = useChartView();
  const [dialog, setDialog] = useState<OpenFlowDialog>();
  const group = t('flow.tab');
  useKeys([
    ...nights.map(({ plan, station }, index) => ({
      combo: String(index + 1),
      label: pick(plan.short),
      group,
      onPress: () => onShow({ station }),
    })),
    { combo: 't', label: t('flow.chart.table'), group, onPress: view.toggleTable },
    { combo: 'z', label: t('flow.chart.zoom'), group, onPress: view.toggleZoom },
    { combo: 'd', label: t('flow.chart.wholeDay'), group, onPress: view.toggleWholeDay },
    { combo: 'a', label: t('flow.arrivalsPanel.push'), group, onPress: () => setDialog({ is: 'push' }) },
    { combo: 'n', label: t('flow.arrivalsPanel.hand'), group, onPress: () => setDialog({ is: 'hand' }) },
    { combo: 'c', label: t('flow.capacity.change'), group, onPress: () => setDialog({ is: 'capacity' }) },
    { combo: 'f', label: t('flow.board.act'), group, onPress: () => setDialog({ is: 'board' }) },
  ]);
  if (!night) return null;
  const { station } = night;
  return (
    <div className="src-flow">
      <div className="src-flow__side">
        <StationsPanel day={day} nights={nights} shown={station} onShow={(picked) => onShow({ station: picked })} />
        <TrialsPanel
          flow={flow}
          station={station}
          trials={trials}
          sets={sets}
          compared={compared}
          onToggle={(set, ref) => setTried({ ...tried, [station]: toggled(sets, set, ref) })}
          onAccept={(set) => setDialog({ is: 'accept', set })}
        />
        <CapacityPanel day={day} flow={flow} night={night} onChange={() => setDialog({ is: 'capacity' })} />
      </div>
      <div className="src-flow__main">
        {night.forecast.summary.arrivals === 0 ? (
          <NoArrivals station={pick(night.plan.station.name)} onPush={() => setDialog({ is: 'push' })} />
        ) : (
          <Headline day={day} night={night} onBoard={() => setDialog({ is: 'board' })} />
        )}
        <ComparePanel day={day} compared={compared} />
        <ChartsPanel day={day} night={night} compared={compared} view={view} />
        <ArrivalsPanel
          day={day}
          flow={flow}
          station={station}
          onPush={() => setDialog({ is: 'push' })}
          onHand={() => setDialog({ is: 'hand' })}
          onCorrect={(one) => setDialog({ is: 'correct', one })}
          onStrike={(one) => setDialog({ is: 'strike', one })}
        />
        <PushesPanel flow={flow} station={station} />
      </div>
      <FlowDialogs
        open={dialog}
        day={day}
        flow={flow}
        night={night}
        plans={plans}
        trials={trials}
        sets={sets}
        now={now}
        onShow={(picked) => onShow({ station: picked })}
        onClose={() => setDialog(undefined)}
      />
    </div>
  );
}
