import { Button } from '@blueprintjs/core';
import { PinIcon, TickIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import { sliceBegins } from '../../../../../shared/flow/operating-day.ts';
import { useText } from '../../../../text/use-text.ts';
import { Panel, Tag } from '../../../../ui/index.ts';
import { KeyCap } from '../../../../ui/KeyCap.tsx';
import type { Night } from '../../../../../shared/flow/night.ts';
import { nightClock, people, spanWords, waitWords } from '../model/words.ts';

/** What has to be known first, in five figures: who still comes, what is short, how many wait, how long, until when. */
export function Headline(props: {
  readonly day: string;
  readonly night: Night;
  /** Puts what the fact board asks for there. */
  readonly onBoard: () => void;
}) {
  const { day, night, onBoard } = props;
  const { t, language, pick } = useText();
  const { summary } = night.forecast;
  const { worst, lastTrain } = night;
  const clock = (slice: number) => nightClock(t, day, sliceBegins(day, slice));
  return (
    <Panel
      title={pick(night.plan.station.name)}
      actions={
        <Button size="small" icon={<PinIcon />} onClick={onBoard}>
          {t('flow.board.act')} <KeyCap>F</KeyCap>
        </Button>
      }
      flush
    >
      <dl className="src-flow__headline">
        <Figure
          name={t('flow.headline.coming')}
          value={t('flow.headline.people', { n: people(language, night.coming) })}
          more={
            lastTrain
              ? t('flow.headline.trains', {
                  n: night.trains,
                  train: lastTrain.train,
                  at: nightClock(t, day, lastTrain.at),
                })
              : t('flow.headline.byHour')
          }
        />
        <Figure
          name={t('flow.headline.gap')}
          value={
            worst ? (
              <Tag tone="bad" large icon={<WarningSignIcon size={14} />}>
                {t('flow.stations.short', { n: people(language, worst.gap) })}
              </Tag>
            ) : (
              <Tag tone="good" large icon={<TickIcon size={14} />}>
                {t('flow.stations.enough')}
              </Tag>
            )
          }
          more={
            worst
              ? t('flow.headline.worstHour', {
                  span: spanWords(t, day, sliceBegins(day, worst.hour * 60), sliceBegins(day, worst.hour * 60 + 60)),
                  n: night.shortHours.length,
                })
              : t('flow.headline.noGap')
          }
        />
        <Figure
          name={t('flow.headline.waiting')}
          value={t('flow.headline.people', { n: people(language, summary.mostWaiting.people) })}
          more={
            summary.densest
              ? t('flow.headline.densest', {
                  at: clock(summary.mostWaiting.slice),
                  density: summary.densest.density.toFixed(1),
                  level: t(`flow.service.${summary.densest.level}`),
                })
              : t('flow.headline.noArea', { at: clock(summary.mostWaiting.slice) })
          }
        />
        <Figure
          name={t('flow.headline.wait')}
          value={waitWords(t, summary.longestWait.minutes)}
          more={
            summary.longestWait.minutes === 0
              ? t('flow.headline.noWait')
              : t(summary.longestWait.minutes === Infinity ? 'flow.headline.neverFrom' : 'flow.headline.waitOf', {
                  at: clock(summary.longestWait.slice),
                })
          }
        />
        <Figure
          name={t('flow.headline.last')}
          value={
            night.lastLeaves === undefined
              ? t('flow.leftOver', { n: people(language, summary.leftover) })
              : nightClock(t, day, night.lastLeaves)
          }
          more={night.lastLeaves === undefined ? t('flow.headline.stay') : t('flow.headline.allGone')}
        />
      </dl>
    </Panel>
  );
}

function Figure(props: { readonly name: string; readonly value: ReactNode; readonly more: string }) {
  return (
    <div className="src-flow__figure">
      <dt>{props.name}</dt>
      <dd className="src-flow__value">{props.value}</dd>
      <dd className="src-muted">{props.more}</dd>
    </div>
  );
}
