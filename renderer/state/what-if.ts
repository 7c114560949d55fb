import { useMemo } from 'react';
import type { PlanEdition } from '../../shared/plan/parse.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import type { PlansInForce } from '../../shared/response/plans-in-force.ts';
import type { Response } from '../../shared/response/state.ts';
import { whatIf, type WhatIf } from '../../shared/response/what-if.ts';
import { now } from './clock.ts';
import { inForce, planSource } from './plans.ts';
import { store } from './store.ts';

/** What an act would come to, by the very code that would decide and fold it. Nothing is written; see shared/response/what-if.ts. */
export function tryAct(response: Response, command: ResponseCommand): WhatIf {
  const state = store.getState();
  const at = now();
  const { person, post } = state.identity ?? { person: '', post: '' };
  const actor = { person, post, workstation: state.host?.workstation ?? '' };
  return whatIf(response, command, { id: 'try', now: at, at, actor }, plansInForce(), planSource);
}

/** As tryAct, worked out anew when the response or the act changes. `command` must be kept by the caller. */
export function useWhatIf(response: Response, command: ResponseCommand | undefined): WhatIf | undefined {
  return useMemo(() => (command === undefined ? undefined : tryAct(response, command)), [response, command]);
}

/** The editions in force as far as their texts have been read: enough for a plan that joins. */
function plansInForce(): PlansInForce {
  const editions = inForce(store.getState()).map((one): PlanEdition => ({ ...one, text: '' }));
  return {
    general: editions.find(({ plan }) => plan.tier === 'general'),
    station: (id) => editions.find(({ plan }) => plan.tier === 'station' && plan.station.id === id),
    special: (id) => editions.find(({ plan }) => plan.tier === 'special' && plan.id === id),
  };
}
