import { Button } from '@blueprintjs/core';
import { useText } from '../../../../text/use-text.ts';
import { DueClock, Panel } from '../../../../ui/index.ts';
import type { TrainDialog } from '../dialogs/dialog.ts';
import type { HeldTrain } from '../model/held-trains.ts';
import { DecisionLines } from './DecisionLines.tsx';

/** 留移撤: the decision in force with the clock of its review, and those before it. */
export function DecisionPanel(props: {
  readonly held: HeldTrain;
  readonly readOnly: boolean;
  readonly onOpen: (dialog: TrainDialog) => void;
}) {
  const { held, readOnly, onOpen } = props;
  const { card, care } = held;
  const { current, earlier, dueAt } = card.decision;
  const { t } = useText();
  return (
    <Panel
      title={t('trains.panel.decision')}
      aside={
        dueAt === undefined ? null : <DueClock due={{ from: current?.at ?? card.record.listed.at, dueAt }} withTime />
      }
      actions={
        readOnly ? undefined : (
          <Button size="small" onClick={() => onOpen({ id: 'decide' })}>
            {t(current ? 'trainActs.decide.review' : 'trainActs.decide.open')}
          </Button>
        )
      }
    >
      {current ? <DecisionLines decision={current} care={care} /> : <p>{t('trains.undecidedLong')}</p>}
      {earlier.length === 0 ? null : (
        <details>
          <summary>{t('trains.earlierDecisions', { n: earlier.length })}</summary>
          {earlier.toReversed().map((one) => (
            <DecisionLines key={one.version} decision={one} care={care} />
          ))}
        </details>
      )}
    </Panel>
  );
}
