import { Button, Checkbox, NumericInput } from '@blueprintjs/core';
import { PrintIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { v7 } from 'uuid';
import { MOST_TARGETS } from '../../../../shared/duty/commands.ts';
import type { RollCallChannel } from '../../../../shared/duty/roll-call.ts';
import { dutyAct, useGeneral } from '../../../state/index.ts';
import { lengthWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { BasisTag, CommandDialog, SelectField, TextField } from '../../../ui/index.ts';
import type { CallSheet } from '../sheet/call-sheet.ts';
import { windowOf } from '../window-of.ts';
import { Presets } from './Presets.tsx';
import { TargetList } from './TargetList.tsx';
import { TargetMatrix } from './TargetMatrix.tsx';
import { allTargets, OFFICE, useTargets } from './use-targets.ts';
import { isTimed, WhenFields, type When } from './WhenFields.tsx';

/** Starts a roll call now, enters one that was held on paper, or plans one: whom, how, when, what is asked. The window is the plan's. */
export function OpenCallDialog(props: { readonly onPrint: (sheet: CallSheet) => void; readonly onClose: () => void }) {
  const { t, pick } = useText();
  const general = useGeneral();
  const targets = useTargets();
  const rules = general?.rollCall ?? [];
  const [wanted, setChannel] = useState<RollCallChannel>();
  const channel = wanted ?? rules[0]?.channel ?? 'video';
  const [ticked, setTicked] = useState<ReadonlySet<string>>();
  const offices = targets.sites.filter((one) => one.post === OFFICE);
  const chosen = ticked ?? new Set(offices.map((office) => office.id));
  const [isDrawn, setDrawn] = useState(false);
  const [count, setCount] = useState('2');
  const [content, setContent] = useState(t('rollcall.open.contentDefault'));
  const [when, setWhen] = useState<When>({
    kind: 'now',
    startedAt: undefined,
    at: undefined,
    from: undefined,
    until: undefined,
  });
  const limit = windowOf(general, channel);
  const called = allTargets(targets).filter((one) => chosen.has(one.id));
  const draw = Number(count);
  const isCount = !isDrawn || (Number.isInteger(draw) && draw >= 1 && draw <= called.length);
  const isPlan = when.kind !== 'now';

  const commit = async () => {
    if (!limit) return false;
    const { basis } = limit;
    const call = {
      channel,
      window: limit.window,
      windowBasis: basis
        ? `${t(`common.basis.${basis.kind}`)}${t('common.colon')}${pick(basis.title)}`
        : limit.rule.basis,
      targets: called,
      content: content.trim(),
      ...(isDrawn ? { draw } : {}),
    };
    const answer = isPlan
      ? await dutyAct({ type: 'PlanRollCall', plan: v7(), ...call, when: momentOf(when) })
      : await dutyAct({ type: 'OpenRollCall', rollCall: v7(), ...call }, when.startedAt ?? undefined);
    return answer.kind === 'done';
  };

  const total = called.length;
  const footer =
    total === 0
      ? t('rollcall.open.needTarget')
      : total > MOST_TARGETS
        ? t('calls.open.tooMany', { most: MOST_TARGETS, n: total })
        : !isCount
          ? t('calls.open.drawRange', { n: total })
          : isDrawn
            ? t('calls.open.drawCount', { n: draw, of: total })
            : t('rollcall.open.count', { n: total });
  return (
    <CommandDialog
      title={t('rollcall.open.title')}
      commit={t(isPlan ? 'calls.open.plan' : 'rollcall.open.commit')}
      canCommit={
        limit !== undefined && total > 0 && total <= MOST_TARGETS && isCount && content.trim() !== '' && isTimed(when)
      }
      onCommit={commit}
      onClose={props.onClose}
      wide
      footer={footer}
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
      <Presets targets={targets} onChange={setTicked} />
      <TargetMatrix targets={targets} chosen={chosen} onChange={setTicked} />
      <TargetList title={t('calls.open.desk')} targets={targets.desk} chosen={chosen} onChange={setTicked} />
      <details className="src-open-call__grids">
        <summary>{t('rollcall.open.chooseGrids')}</summary>
        {targets.grids.map((one) => (
          <TargetList
            key={one.station}
            title={t('rollcall.open.grids', { station: pick(one.name) })}
            targets={one.targets}
            chosen={chosen}
            onChange={setTicked}
          />
        ))}
      </details>
      <div className="src-draw">
        <Checkbox checked={isDrawn} onChange={(event) => setDrawn(event.target.checked)}>
          {t('calls.open.draw')}
        </Checkbox>
        <NumericInput
          aria-label={t('calls.open.drawN')}
          value={count}
          min={1}
          max={Math.max(1, total)}
          disabled={!isDrawn}
          selectAllOnFocus
          onValueChange={(_, text) => setCount(text)}
        />
        <span className="src-muted">{t('calls.open.drawHint')}</span>
      </div>
      <WhenFields when={when} onChange={setWhen} />
      <TextField label={t('rollcall.open.content')} value={content} onChange={setContent} required />
      <Button
        icon={<PrintIcon />}
        disabled={total === 0 || isDrawn || !limit}
        onClick={() => {
          if (limit) props.onPrint({ channel, window: limit.window, content: content.trim(), targets: called });
        }}
      >
        {t('calls.sheet.print')}
      </Button>
    </CommandDialog>
  );
}

/** Only of times that `isTimed` has admitted. */
function momentOf({ kind, at, from, until }: When) {
  return kind === 'at' ? { at: at ?? 0 } : { from: from ?? 0, until: until ?? 0 };
}
