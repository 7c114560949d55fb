import { Button } from '@blueprintjs/core';
import { AddIcon, ClipboardIcon, CrossIcon, DisableIcon, EditIcon } from '@blueprintjs/icons';
import { MINUTE } from '../../../../../shared/base/instant.ts';
import {
  arrivalsAt,
  arrivalsInForce,
  lateBy,
  trainTime,
  type Flow,
  type Span,
  type Train,
} from '../../../../../shared/flow/state.ts';
import { useText } from '../../../../text/use-text.ts';
import { EmptyState, Panel, Tag } from '../../../../ui/index.ts';
import { KeyCap } from '../../../../ui/KeyCap.tsx';
import { nightClock, people, spanWords } from '../model/words.ts';

/** Everything announced for a station: trains and hours in order of time, what was struck too; each can be corrected or struck. */
export function ArrivalsPanel(props: {
  readonly day: string;
  readonly flow: Flow;
  readonly station: string;
  readonly onPush: () => void;
  readonly onHand: () => void;
  readonly onCorrect: (one: Span | Train) => void;
  readonly onStrike: (one: Span | Train) => void;
}) {
  const { day, flow, station, onPush, onHand, onCorrect, onStrike } = props;
  const { t, language } = useText();
  const { spans, trains } = arrivalsAt(flow, station);
  const pushes = flow.pushes.filter((one) => one.station === station);
  const all: readonly (Span | Train)[] = [...trains, ...spans];
  const counted = arrivalsInForce(flow, station);
  const counts = new Set<Span | Train>([...counted.spans, ...counted.trains]);
  const clock = (at: number | undefined) => (at === undefined ? t('common.unknown') : nightClock(t, day, at));
  return (
    <Panel
      title={t('flow.arrivalsPanel.title', { n: all.length })}
      actions={
        <>
          <Button size="small" icon={<ClipboardIcon />} onClick={onPush}>
            {t('flow.arrivalsPanel.push')} <KeyCap>A</KeyCap>
          </Button>
          <Button size="small" icon={<AddIcon />} onClick={onHand}>
            {t('flow.arrivalsPanel.hand')} <KeyCap>N</KeyCap>
          </Button>
        </>
      }
      flush
    >
      {all.length === 0 ? (
        <EmptyState title={t('flow.arrivalsPanel.none')}>{t('flow.arrivalsPanel.noneHow')}</EmptyState>
      ) : (
        <div className="src-flow__list">
          <table className="src-table">
            <thead>
              <tr>
                <th>{t('flow.arrivalsPanel.what')}</th>
                <th>{t('flow.arrivalsPanel.at')}</th>
                <th>{t('flow.arrivalsPanel.late')}</th>
                <th className="src-flow__number">{t('flow.arrivalsPanel.people')}</th>
                <th>{t('flow.arrivalsPanel.from')}</th>
                <th>
                  <span className="src-visually-hidden">{t('flow.arrivalsPanel.acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {all.map((one) => {
                const isTrain = 'train' in one;
                const name = isTrain ? one.train : t('flow.arrivalsPanel.span');
                const late = isTrain ? lateBy(one) : undefined;
                const push = pushes.find(({ version }) => version === one.push);
                return (
                  <tr key={isTrain ? one.train : one.from} className={counts.has(one) ? '' : 'src-flow__struck'}>
                    <th scope="row">{name}</th>
                    <td>
                      {isTrain ? clock(trainTime(one)) : spanWords(t, day, one.from, one.until)}
                      {one.struck ? (
                        <Tag tone="quiet" icon={<CrossIcon size={12} />} title={one.struck.reason}>
                          {t('flow.arrivalsPanel.struck')}
                        </Tag>
                      ) : null}
                      {one.struck || counts.has(one) ? null : (
                        <Tag tone="warn" icon={<DisableIcon size={12} />}>
                          {t(isTrain ? 'flow.arrivalsPanel.inHours' : 'flow.arrivalsPanel.byTrain')}
                        </Tag>
                      )}
                      {one.corrected ? (
                        <Tag tone="plain" icon={<EditIcon size={12} />} title={one.corrected.reason}>
                          {t('flow.arrivalsPanel.corrected')}
                        </Tag>
                      ) : null}
                    </td>
                    <td>
                      {late === undefined || late < MINUTE ? '' : t('flow.minutes', { n: Math.round(late / MINUTE) })}
                    </td>
                    <td className="src-flow__number">
                      {one.people === undefined ? t('common.unknown') : people(language, one.people)}
                    </td>
                    <td>{push?.source.from}</td>
                    <td className="src-flow__acts">
                      {one.struck ? null : (
                        <>
                          <Button
                            size="small"
                            variant="minimal"
                            icon={<EditIcon />}
                            aria-label={t('flow.arrivalsPanel.correct', { name })}
                            title={t('flow.arrivalsPanel.correct', { name })}
                            onClick={() => onCorrect(one)}
                          />
                          <Button
                            size="small"
                            variant="minimal"
                            icon={<CrossIcon />}
                            aria-label={t('flow.arrivalsPanel.strike', { name })}
                            title={t('flow.arrivalsPanel.strike', { name })}
                            onClick={() => onStrike(one)}
                          />
                        </>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
