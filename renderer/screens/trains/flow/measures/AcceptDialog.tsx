import { useState } from 'react';
import type { Response } from '../../../../../shared/response/state.ts';
import { acceptedOrder } from '../../../../../shared/review/accepted-order.ts';
import { actOn, actOnFlow } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField } from '../../../../ui/index.ts';
import type { Night } from '../model/nights.ts';
import type { NamedTrial, SetName } from '../model/trials.ts';
import { NoResponse } from './NoResponse.tsx';

/**
 * Takes a set of measures for decided, with the reason. Where a response runs at the station each becomes an order in it; without one the decision is kept and the
 * dialog says how to start one.
 */
export function AcceptDialog(props: {
  readonly day: string;
  readonly night: Night;
  readonly set: SetName;
  readonly measures: readonly NamedTrial[];
  readonly response: Response | undefined;
  readonly onClose: () => void;
}) {
  const { day, night, set, measures, response, onClose } = props;
  const { t, pick } = useText();
  const [reason, setReason] = useState('');
  const station = night.plan.station;

  /** The order first: a decision that names it must not stand in the record before there is one. */
  const accept = async ({ ref, plan, trial }: NamedTrial): Promise<boolean> => {
    const decided = { type: 'AcceptMeasure', day, station: station.id, trial: ref, reason: reason.trim() } as const;
    if (!response) return actOnFlow(decided);
    const order = acceptedOrder(response, plan.id, trial, station.name, reason.trim());
    const answer = await actOn(response.id, order.command);
    if (answer.kind !== 'done') return false;
    return actOnFlow({ ...decided, response: response.id, step: order.step });
  };
  const commit = async () => {
    for (const measure of measures) if (!(await accept(measure))) return false;
    return true;
  };

  return (
    <CommandDialog
      title={t('flow.accept.title', { set, station: pick(station.name) })}
      commit={t('flow.accept.commit', { n: measures.length })}
      canCommit={measures.length > 0 && reason.trim() !== ''}
      onCommit={commit}
      onClose={onClose}
    >
      <ul>
        {measures.map(({ ref, trial }) => (
          <li key={ref}>{pick(trial.title)}</li>
        ))}
      </ul>
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
