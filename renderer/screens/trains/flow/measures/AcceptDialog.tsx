import { useState } from 'react';
import { isAccepted, type Flow } from '../../../../../shared/flow/state.ts';
import type { Response } from '../../../../../shared/response/state.ts';
import { acceptMeasures } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField } from '../../../../ui/index.ts';
import type { Night } from '../../../../../shared/flow/night.ts';
import type { NamedTrial, SetName } from '../model/trials.ts';
import { NoResponse } from './NoResponse.tsx';

/**
 * Takes a set of measures for decided, with the reason. Where a response runs at the station each becomes an order in it; without one the decision is kept and the
 * dialog says how to start one.
 */
export function AcceptDialog(props: {
  readonly day: string;
  readonly flow: Flow;
  readonly night: Night;
  readonly set: SetName;
  readonly measures: readonly NamedTrial[];
  readonly response: Response | undefined;
  readonly onClose: () => void;
}) {
  const { day, flow, night, set, measures, response, onClose } = props;
  const { t, pick } = useText();
  const [reason, setReason] = useState('');
  const station = night.plan.station;
  // What is decided already, here before something stopped the rest or in another window, is not ordered a second time.
  const left = measures.filter(
    ({ ref }) => !isAccepted(flow, { station: station.id, trial: ref, response: response?.id }),
  );

  const commit = async () => {
    const accepted = await acceptMeasures({
      day,
      station: night.plan,
      measures: left,
      reason: reason.trim(),
      response: response?.id,
    });
    return accepted === left.length;
  };

  return (
    <CommandDialog
      title={t('flow.accept.title', { set, station: pick(station.name) })}
      commit={t('flow.accept.commit', { n: left.length })}
      canCommit={left.length > 0 && reason.trim() !== ''}
      onCommit={commit}
      onClose={onClose}
    >
      <ul>
        {left.map(({ ref, trial }) => (
          <li key={ref}>{pick(trial.title)}</li>
        ))}
      </ul>
      {left.length < measures.length ? <p>{t('flow.accept.already', { n: measures.length - left.length })}</p> : null}
      {response ? (
        <p>{t('flow.accept.becomes', { what: response.awareness?.what ?? '' })}</p>
      ) : (
        <NoResponse station={pick(station.name)} />
      )}
      <TextField
        label={t('ui.reason')}
        value={reason}
        onChange={setReason}
        hint={t('flow.accept.hint')}
        rows={2}
        required
      />
    </CommandDialog>
  );
}
