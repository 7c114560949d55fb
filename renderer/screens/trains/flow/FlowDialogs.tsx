import type { Instant } from '../../../../shared/base/instant.ts';
import type { Flow, Span, Train } from '../../../../shared/flow/state.ts';
import type { StationPlan } from '../../../../shared/plan/schema.ts';
import { actOnFlow, useRunning } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { ReasonDialog } from '../../../ui/index.ts';
import { CorrectDialog } from './arrivals/CorrectDialog.tsx';
import { PushDialog } from './arrivals/PushDialog.tsx';
import { TrainLineDialog } from './arrivals/TrainLineDialog.tsx';
import { BoardDialog } from './board/BoardDialog.tsx';
import { CapacityDialog } from './capacity/CapacityDialog.tsx';
import { AcceptDialog } from './measures/AcceptDialog.tsx';
import type { Night } from '../../../../shared/flow/night.ts';
import type { NamedTrial, SetName, TrialSets } from './model/trials.ts';
import { nightClock } from './model/words.ts';

/** Which dialog of the page is open, and what it is about. */
export type OpenFlowDialog =
  | { readonly is: 'push' | 'hand' | 'capacity' | 'board' }
  | { readonly is: 'accept'; readonly set: SetName }
  | { readonly is: 'correct' | 'strike'; readonly one: Span | Train };

export function FlowDialogs(props: {
  readonly open: OpenFlowDialog | undefined;
  readonly day: string;
  readonly flow: Flow;
  readonly night: Night;
  readonly plans: readonly StationPlan[];
  readonly trials: readonly NamedTrial[];
  readonly sets: TrialSets;
  readonly now: Instant;
  readonly onShow: (station: string) => void;
  readonly onClose: () => void;
}) {
  const { open, day, flow, night, plans, trials, sets, now, onShow, onClose } = props;
  const { t, pick } = useText();
  const { station } = night;
  const name = pick(night.plan.station.name);
  const response = useRunning().find((one) => one.response.awareness?.station === station)?.response;
  switch (open?.is) {
    case undefined:
      return null;
    case 'push':
      return <PushDialog day={day} flow={flow} station={station} plans={plans} onShow={onShow} onClose={onClose} />;
    case 'hand':
      return <TrainLineDialog day={day} flow={flow} station={station} name={name} onClose={onClose} />;
    case 'capacity':
      return <CapacityDialog day={day} plan={night.plan} now={now} onClose={onClose} />;
    case 'board':
      return <BoardDialog flow={flow} night={night} response={response} now={now} onClose={onClose} />;
    case 'correct':
      return <CorrectDialog day={day} station={station} one={open.one} onClose={onClose} />;
    case 'strike': {
      const { one } = open;
      return (
        <ReasonDialog
          title={t('flow.strike.title', { name: 'train' in one ? one.train : nightClock(t, day, one.from) })}
          about={t('flow.strike.about')}
          commit={t('flow.strike.commit')}
          withTime={false}
          onCommit={({ reason }) =>
            actOnFlow({
              type: 'StrikeArrival',
              day,
              station,
              arrival: 'train' in one ? { train: one.train } : { from: one.from },
              reason,
            })
          }
          onClose={onClose}
        />
      );
    }
    case 'accept':
      return (
        <AcceptDialog
          day={day}
          night={night}
          flow={flow}
          set={open.set}
          measures={trials.filter(({ ref }) => sets[open.set].has(ref))}
          response={response}
          onClose={onClose}
        />
      );
  }
}
