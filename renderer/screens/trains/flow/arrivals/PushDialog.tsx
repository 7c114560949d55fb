import { Button, Callout } from '@blueprintjs/core';
import { DocumentOpenIcon } from '@blueprintjs/icons';
import { useRef, useState } from 'react';
import type { Flow } from '../../../../../shared/flow/state.ts';
import type { StationPlan } from '../../../../../shared/plan/schema.ts';
import { actOnFlow } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, SelectField, TextField } from '../../../../ui/index.ts';
import { Preview } from './Preview.tsx';
import { useArrivalsCheck } from './use-arrivals-check.ts';

/** Takes over a table of arrivals, pasted or from a file: all of it or nothing, after what is wrong or odd in it has been shown. */
export function PushDialog(props: {
  readonly day: string;
  readonly flow: Flow;
  readonly station: string;
  readonly plans: readonly StationPlan[];
  readonly onShow: (station: string) => void;
  readonly onClose: () => void;
}) {
  const { day, flow, plans, onShow, onClose } = props;
  const { t, pick } = useText();
  const [station, setStation] = useState(props.station);
  const [from, setFrom] = useState('');
  const [table, setTable] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const { state, lookAtText, lookAtFile, cancel } = useArrivalsCheck(day, station);
  const checked = state.is === 'read' ? state.checked : undefined;
  const isSound = checked !== undefined && checked.errors === 0 && checked.tables.length > 0;
  const doubts = isSound ? checked.doubts : 0;

  const commit = async () => {
    if (!isSound || state.is !== 'read') return false;
    const source =
      state.file === undefined
        ? ({ way: 'paste', from: from.trim() } as const)
        : ({ way: 'file', from: from.trim(), file: state.file } as const);
    const done = await actOnFlow({ type: 'PushArrivals', day, source, tables: checked.tables });
    const first = checked.tables[0];
    if (done && first && !checked.tables.some((one) => one.station === props.station)) onShow(first.station);
    return done;
  };

  return (
    <CommandDialog
      title={t('flow.push.title')}
      commit={t(doubts > 0 ? 'flow.push.commitDoubts' : 'flow.push.commit')}
      canCommit={isSound && from.trim() !== ''}
      onCommit={commit}
      onClose={() => {
        cancel();
        onClose();
      }}
      wide
    >
      <TextField
        label={t('flow.push.paste')}
        value={table}
        onChange={(text) => {
          setTable(text);
          lookAtText(text);
        }}
        rows={5}
        placeholder={t('flow.push.example')}
        hint={t('flow.push.shape')}
        required={state.is !== 'read'}
      />
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.csv,.txt,.tsv"
        hidden
        aria-label={t('flow.push.choose')}
        onChange={(event) => {
          const picked = event.target.files?.[0];
          if (picked) {
            setTable('');
            void lookAtFile(picked);
          }
          // The same file may be picked again once it has been corrected.
          event.target.value = '';
        }}
      />
      <div className="src-flow__row">
        <Button icon={<DocumentOpenIcon />} onClick={() => picker.current?.click()}>
          {t('flow.push.choose')}
        </Button>
        {state.is === 'read' && state.file !== undefined ? <span>{state.file}</span> : null}
      </div>
      <div className="src-flow__fields">
        <TextField
          label={t('flow.push.from')}
          value={from}
          onChange={setFrom}
          hint={t('flow.push.fromHint')}
          list={[t('flow.push.railway'), t('flow.push.station')]}
          required
        />
        <SelectField
          label={t('flow.push.stationFor')}
          value={station}
          choices={plans.map((plan) => ({ value: plan.station.id, label: pick(plan.station.name) }))}
          onChange={setStation}
          hint={t('flow.push.stationHint')}
        />
      </div>
      <div aria-live="polite">
        {state.is === 'reading' ? <p>{t('flow.push.reading')}</p> : null}
        {state.is === 'failed' ? <Callout intent="danger">{pick(state.why)}</Callout> : null}
        {checked ? <Preview day={day} flow={flow} checked={checked} plans={plans} /> : null}
      </div>
    </CommandDialog>
  );
}
