import { Button } from '@blueprintjs/core';
import { PeopleIcon } from '@blueprintjs/icons';
import { useText } from '../../../../text/use-text.ts';
import { Panel, Stamp } from '../../../../ui/index.ts';
import type { TrainDialog } from '../dialogs/dialog.ts';
import type { HeldTrain } from '../model/held-trains.ts';
import { spanWords } from '../model/span-words.ts';
import { DifferenceTag } from './DifferenceTag.tsx';

/** 人数逐段: from aboard to left, each leg with its newest count and what it comes to; a difference stays red until somebody has said why. */
export function LegsPanel(props: {
  readonly held: HeldTrain;
  readonly readOnly: boolean;
  readonly onOpen: (dialog: TrainDialog) => void;
}) {
  const { held, readOnly, onOpen } = props;
  const { card, care } = held;
  const { aboard, accounted, outstanding, surplus, legs } = card.count;
  const { t, pick } = useText();
  return (
    <Panel title={t('trains.panel.legs')} flush>
      <p className="src-train-sum">
        {t('trains.sum', {
          aboard: aboard ? spanWords(aboard) : t('common.unknown'),
          accounted,
          left: outstanding ? spanWords(outstanding) : t('common.unknown'),
        })}{' '}
        {surplus > 0 ? <DifferenceTag difference={-surplus} isExplained={false} /> : null}
      </p>
      <table className="src-table src-train-legs" aria-label={t('trains.panel.legs')}>
        <thead>
          <tr>
            <th>{t('trainActs.count.leg')}</th>
            <th>{t('trainActs.count.from')}</th>
            <th>{t('trainActs.count.off')}</th>
            <th>{t('trainActs.count.remaining')}</th>
            <th>{t('trains.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {care.legs.map((leg) => {
            const balance = legs.find((one) => one.leg === leg.id);
            return (
              <tr key={leg.id}>
                <th scope="row">
                  {pick(leg.title)}
                  {balance ? (
                    <div className="src-muted src-train-legs__source">
                      {balance.count.source} <Stamp at={balance.count.at} />
                    </div>
                  ) : null}
                </th>
                <td className="src-num">{balance?.count.from ?? '—'}</td>
                <td className="src-num">{balance?.count.off ?? '—'}</td>
                <td className="src-num">{balance?.count.remaining ?? '—'}</td>
                <td>
                  {balance ? (
                    <DifferenceTag difference={balance.difference} isExplained={!balance.isOpen} />
                  ) : (
                    <span className="src-muted">{t('trains.notCounted')}</span>
                  )}
                  {readOnly ? null : (
                    <span>
                      <Button
                        size="small"
                        variant="minimal"
                        icon={<PeopleIcon />}
                        aria-label={t('trainActs.count.atLeg', { leg: pick(leg.title) })}
                        title={t('trainActs.count.atLeg', { leg: pick(leg.title) })}
                        onClick={() => onOpen({ id: 'count', leg: leg.id })}
                      />
                      {balance?.isOpen ? (
                        <Button size="small" intent="danger" onClick={() => onOpen({ id: 'explain', leg: leg.id })}>
                          {t('trainActs.explain.open')}
                        </Button>
                      ) : null}
                    </span>
                  )}
                  {balance?.count.explained ? <div className="src-muted">{balance.count.explained.reason}</div> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}
