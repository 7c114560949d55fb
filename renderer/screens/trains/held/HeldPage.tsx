import { Button } from '@blueprintjs/core';
import { AddIcon } from '@blueprintjs/icons';
import { useMemo, useState } from 'react';
import { isRunning, type Response } from '../../../../shared/response/state.ts';
import { stationName } from '../../../../shared/review/names.ts';
import { cardsOf, type Enquiry } from '../../../../shared/transport/state.ts';
import { trainPlanToRead } from '../../../../shared/response/trains/train-plan.ts';
import { useNow, useResponse, useRunning, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel } from '../../../ui/index.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { CardActs } from './card/CardActs.tsx';
import { EnquiriesPanel } from './card/EnquiriesPanel.tsx';
import { TrainCardPane } from './card/TrainCardPane.tsx';
import { TrainDialogs } from './dialogs/TrainDialogs.tsx';
import { HeldCount } from './HeldCount.tsx';
import { LinksPanel } from './LinksPanel.tsx';
import { byCause } from './model/by-cause.ts';
import { heldTrains } from './model/held-trains.ts';
import { NoTrains } from './NoTrains.tsx';
import { TrainTable } from './table/TrainTable.tsx';
import { useCursor } from './use-cursor.ts';
import { useHeldKeys } from './use-held-keys.ts';
import type { TrainDialog } from './dialogs/dialog.ts';

/** Values and clocks in words are to the minute; the clocks that tick do so by themselves. */
const TICK = 15_000;

/** 滞留列车: every train that stands on the line, the worst first; the card of one of them beside it. */
export function HeldPage() {
  const { t, pick } = useText();
  const wanted = useView((state) => state.screen.params);
  const running = useRunning();
  const chosen = useResponse(wanted['id'])?.response;
  const now = useNow(TICK);
  const responses = useMemo(() => {
    const all = chosen ? [chosen] : running.map(({ response }) => response);
    return all.filter((response) => trainPlanToRead(response) !== undefined);
  }, [chosen, running]);
  const trains = useMemo(() => heldTrains(responses, now), [responses, now]);
  const cursor = useCursor(trains, { train: wanted['train'], of: wanted['of'] });
  const { rows, held, isOpen } = cursor;
  const response = held?.response ?? responses[0];
  const readOnly = !response || !isRunning(response);
  const [dialog, open] = useState<TrainDialog>();
  useHeldKeys({
    readOnly,
    hasTrain: held !== undefined,
    cardShown: isOpen,
    move: cursor.move,
    showCard: cursor.showCard,
    open,
  });
  if (!response) return <NoTrains />;
  const station = responses.length > 1 ? pick(stationName(response)) : undefined;
  return (
    <>
      <div className={`src-held${isOpen && held ? ' src-held--card' : ''}`}>
        <Panel
          flush
          className="src-held__table"
          title={t('trains.table', { n: rows.length })}
          actions={
            readOnly ? undefined : (
              <Button size="small" icon={<AddIcon />} onClick={() => open({ id: 'list' })}>
                {t('trainActs.list.open')} <KeyCap>L</KeyCap>
              </Button>
            )
          }
        >
          {readOnly || isOpen ? null : <HeldCount response={response} />}
          {rows.length === 0 ? (
            <p className="src-held__none">{t('trains.noneListed')}</p>
          ) : (
            <TrainTable
              lines={byCause(rows)}
              selected={held?.id}
              now={now}
              label={t('trains.table', { n: rows.length })}
              brief={isOpen}
              onSelect={cursor.select}
              onOpen={cursor.openCard}
            />
          )}
          {readOnly || isOpen || !held ? null : (
            <div className="src-held__acts">
              <strong>{held.card.train}</strong> <span className="src-muted">{station}</span>{' '}
              <CardActs train={held.card.train} onOpen={open} />
            </div>
          )}
        </Panel>
        {isOpen && held ? (
          <TrainCardPane key={held.id} held={held} onOpen={open} onClose={() => cursor.showCard(false)} />
        ) : null}
      </div>
      {isOpen ? null : (
        <div className="src-held__below">
          <LinksPanel response={response} station={station} />
          <EnquiriesPanel
            enquiries={enquiriesWithoutCard(response)}
            station={station}
            readOnly={readOnly}
            onOpen={open}
          />
        </div>
      )}
      {dialog ? (
        <TrainDialogs
          dialog={dialog}
          responses={responses.filter(isRunning)}
          response={response}
          held={held}
          trains={trains.filter((one) => one.response === response)}
          onClose={() => open(undefined)}
        />
      ) : null}
    </>
  );
}

/** Questions of relatives that stand on no card: no train was named, or it is not listed. */
function enquiriesWithoutCard({ trains }: Response): readonly Enquiry[] {
  if (!trains) return [];
  const listed = new Set(cardsOf(trains).map(({ train }) => train));
  return trains.enquiries.filter(({ train }) => train === undefined || !listed.has(train));
}
