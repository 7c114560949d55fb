import { useState } from 'react';
import { v7 } from 'uuid';
import type { RollCallChannel } from '../../../../shared/duty/events.ts';
import { dutyAct, useGeneral } from '../../../state/index.ts';
import { lengthWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { BasisTag, CommandDialog, SelectField, TextField, TimeField, type TimeValue } from '../../../ui/index.ts';
import { windowOf } from '../window-of.ts';
import { TargetList } from './TargetList.tsx';
import { useTargets } from './use-targets.ts';

/** Starts a roll call now, or enters one that was held on paper: whom, how, what is asked. The window is the plan's. */
export function OpenCallDialog(props: { readonly onClose: () => void }) {
  const { t, pick } = useText();
  const general = useGeneral();
  const { offices, posts, grids } = useTargets();
  const rules = general?.rollCall ?? [];
  const [wanted, setChannel] = useState<RollCallChannel>();
  const channel = wanted ?? rules[0]?.channel ?? 'video';
  const [ticked, setTicked] = useState<ReadonlySet<string>>();
  const chosen = ticked ?? new Set(offices.map((office) => office.id));
  const [content, setContent] = useState(t('rollcall.open.contentDefault'));
  const [at, setAt] = useState<TimeValue>(undefined);
  const limit = windowOf(general, channel);
  const targets = [...offices, ...posts, ...grids.flatMap((one) => one.targets)].filter((one) => chosen.has(one.id));

  const commit = async () => {
    if (!limit) return false;
    const { basis } = limit;
    const answer = await dutyAct(
      {
        type: 'OpenRollCall',
        rollCall: v7(),
        channel,
        window: limit.window,
        windowBasis: basis
          ? `${t(`common.basis.${basis.kind}`)}${t('common.colon')}${pick(basis.title)}`
          : limit.rule.basis,
        targets,
        content: content.trim(),
      },
      at ?? undefined,
    );
    return answer.kind === 'done';
  };

  return (
    <CommandDialog
      title={t('rollcall.open.title')}
      commit={t('rollcall.open.commit')}
      canCommit={limit !== undefined && targets.length > 0 && content.trim() !== '' && at !== null}
      onCommit={commit}
      onClose={props.onClose}
      wide
      footer={targets.length === 0 ? t('rollcall.open.needTarget') : t('rollcall.open.count', { n: targets.length })}
    >
      <div className="src-fields-2">
        <SelectField
          label={t('rollcall.open.channel')}
          value={channel}
          choices={rules.map((rule) => ({ value: rule.channel, label: pick(rule.title) }))}
          onChange={setChannel}
        />
        {limit ? (
          <p className="src-open-call__window">
            {t('rollcall.open.window', { time: lengthWords(t, limit.window) })}{' '}
            {limit.basis ? <BasisTag kind={limit.basis.kind} title={pick(limit.basis.title)} /> : null}
          </p>
        ) : (
          <p className="src-open-call__window">{t('rollcall.open.noRule')}</p>
        )}
      </div>
      <TargetList title={t('rollcall.open.offices')} targets={offices} chosen={chosen} onChange={setTicked} />
      <TargetList title={t('rollcall.open.posts')} targets={posts} chosen={chosen} onChange={setTicked} />
      <details className="src-open-call__grids">
        <summary>{t('rollcall.open.chooseGrids')}</summary>
        {grids.map((one) => (
          <TargetList
            key={one.station.zh}
            title={t('rollcall.open.grids', { station: pick(one.station) })}
            targets={one.targets}
            chosen={chosen}
            onChange={setTicked}
          />
        ))}
      </details>
      <TextField label={t('rollcall.open.content')} value={content} onChange={setContent} required />
      <TimeField label={t('rollcall.open.startedAt')} value={at} onChange={setAt} />
    </CommandDialog>
  );
}
