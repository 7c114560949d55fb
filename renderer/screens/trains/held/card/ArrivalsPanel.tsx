import { Button } from '@blueprintjs/core';
import { TickCircleIcon, UndoIcon } from '@blueprintjs/icons';
import { useText } from '../../../../text/use-text.ts';
import { Panel, Stamp, Tag } from '../../../../ui/index.ts';
import type { TrainDialog } from '../dialogs/dialog.ts';
import type { HeldTrain } from '../model/held-trains.ts';

/** 到达交接: every group that was handed over at a receiving station, with how its people went on. */
export function ArrivalsPanel(props: {
  readonly held: HeldTrain;
  readonly readOnly: boolean;
  readonly onOpen: (dialog: TrainDialog) => void;
}) {
  const { held, readOnly, onOpen } = props;
  const { card, care } = held;
  const { t, pick } = useText();
  return (
    <Panel
      title={t('trains.panel.arrivals')}
      actions={
        readOnly ? undefined : (
          <Button size="small" onClick={() => onOpen({ id: 'arrival' })}>
            {t('trainActs.arrival.open')}
          </Button>
        )
      }
    >
      {card.arrivals.length === 0 ? <p className="src-muted">{t('trains.noArrival')}</p> : null}
      <ul className="src-train-lines">
        {card.arrivals.map((one) => (
          <li key={one.version} className={one.withdrawn ? 'src-train-lines--withdrawn' : ''}>
            <Stamp at={one.at} />{' '}
            <strong>
              {t(one.estimated ? 'trains.arrivedAbout' : 'trains.arrivedAt', { station: one.station, n: one.people })}
            </strong>{' '}
            {one.greenChannel ? (
              <Tag tone="good" icon={<TickCircleIcon size={14} />}>
                {t('trains.greenChannel')}
              </Tag>
            ) : null}{' '}
            {t('trains.receivedBy', { who: one.receivedBy })}
            {one.means.length === 0 ? null : (
              <div>
                {one.means
                  .map(({ means, people, vehicles }) => {
                    const title = care.arrival.means.find(({ id }) => id === means)?.title;
                    return [
                      title ? pick(title) : means,
                      people === undefined ? '' : t('trains.meansPeople', { n: people }),
                      vehicles === undefined ? '' : t('trains.meansVehicles', { n: vehicles }),
                    ]
                      .filter((part) => part !== '')
                      .join(' ');
                  })
                  .join(t('response.punct.semicolon'))}
              </div>
            )}
            {one.note === undefined ? null : <div className="src-muted">{one.note}</div>}
            {one.withdrawn ? (
              <p>
                <Tag tone="quiet" icon={<UndoIcon size={14} />}>
                  {t('trains.withdrawn')}
                </Tag>{' '}
                <Stamp at={one.withdrawn.at} /> {one.withdrawn.reason}
              </p>
            ) : readOnly ? null : (
              <Button size="small" variant="minimal" onClick={() => onOpen({ id: 'withdraw', arrival: one.version })}>
                {t('trainActs.withdraw.open')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
