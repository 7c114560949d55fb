import { Button } from '@blueprintjs/core';
import { FlagIcon, OutdatedIcon, PersonIcon, StopwatchIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { useGeneral, useHeldPosts, useNow } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel, Tag, useKeys } from '../../../ui/index.ts';
import { groupLines, overdue, type DailyGroups } from './daily-lines.ts';
import { DailyList } from './DailyList.tsx';
import { LeftDialog } from './LeftDialog.tsx';
import { PlannedCalls } from './PlannedCalls.tsx';
import { PostureDialog } from './PostureDialog.tsx';
import { PostureSummary } from './PostureSummary.tsx';
import { useDailyLines } from './use-daily.ts';
import './daily.css';

/**
 * 今日事项: what the posture of the station areas asks for today. While a response runs it is folded to one line of counts, so that running
 * work keeps the room; its tasks never join the clock strip and never sound.
 */
export function DailyPanel(props: { readonly isBusy: boolean }) {
  const { isBusy } = props;
  const { t } = useText();
  const hasPostures = useGeneral()?.postures !== undefined;
  const all = useDailyLines();
  const mine = useHeldPosts().map((holder) => holder.post);
  const now = useNow(60_000);
  const [onlyMine, setOnlyMine] = useState(false);
  const [dialog, setDialog] = useState<'posture' | 'left'>();
  const [isUnfolded, setIsUnfolded] = useState(false);
  const isFolded = isBusy && !isUnfolded;
  const lines = onlyMine ? all.filter((line) => mine.includes(line.task.owner)) : all;
  const groups = groupLines(lines, now);
  useKeys([
    {
      combo: 't',
      label: t('daily.focus'),
      group: t('daily.keys'),
      disabled: isFolded,
      onPress: () => document.querySelector<HTMLElement>('[data-daily="done"]')?.focus(),
    },
    {
      combo: 'm',
      label: t('daily.mine'),
      group: t('daily.keys'),
      disabled: isFolded,
      onPress: () => setOnlyMine(!onlyMine),
    },
    {
      combo: 'p',
      label: t('daily.posture.set'),
      group: t('daily.keys'),
      disabled: !hasPostures,
      onPress: () => setDialog('posture'),
    },
  ]);
  if (!hasPostures && all.length === 0) return null;
  return (
    <Panel
      title={t('daily.head')}
      flush
      className="src-daily"
      aside={<Counts groups={groups} over={overdue(lines, now)} />}
      actions={
        <>
          {isFolded ? null : (
            <>
              <Button size="small" icon={<PersonIcon />} active={onlyMine} onClick={() => setOnlyMine(!onlyMine)}>
                {t('daily.mine')}
              </Button>
              <Button size="small" onClick={() => setDialog('left')}>
                {t('daily.previous')}
              </Button>
            </>
          )}
          {hasPostures ? (
            <Button size="small" icon={<FlagIcon />} onClick={() => setDialog('posture')}>
              {t('daily.posture.set')}
            </Button>
          ) : null}
          {isBusy ? (
            <Button size="small" aria-expanded={!isFolded} onClick={() => setIsUnfolded(isFolded)}>
              {isFolded ? t('daily.open') : t('daily.fold')}
            </Button>
          ) : null}
        </>
      }
    >
      <PlannedCalls />
      {isFolded ? null : (
        <>
          {hasPostures ? <PostureSummary /> : null}
          <DailyList groups={groups} none={onlyMine && all.length > 0 ? t('daily.mineNone') : t('daily.none')} />
        </>
      )}
      {dialog === 'posture' ? <PostureDialog onClose={() => setDialog(undefined)} /> : null}
      {dialog === 'left' ? <LeftDialog onClose={() => setDialog(undefined)} /> : null}
    </Panel>
  );
}

function Counts(props: { readonly groups: DailyGroups; readonly over: number }) {
  const { t } = useText();
  const { up, coming, ended } = props.groups;
  return (
    <>
      {props.over === 0 ? null : (
        <Tag tone="bad" icon={<OutdatedIcon size={14} />}>
          {t('daily.count.over', { n: props.over })}
        </Tag>
      )}
      {up.length === props.over ? null : (
        <Tag tone="warn" icon={<StopwatchIcon size={14} />}>
          {t('daily.count.up', { n: up.length - props.over })}
        </Tag>
      )}
      <span className="src-muted">
        {t('daily.count.coming', { n: coming.length })} · {t('daily.count.ended', { n: ended.length })}
      </span>
    </>
  );
}
