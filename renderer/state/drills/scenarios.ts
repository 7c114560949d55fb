import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ScenarioEntry } from '../../../shared/contract/drills.ts';
import type { RequestInput, RequestOutput } from '../../../shared/contract/requests.ts';
import type { Answer } from '../../client/answer.ts';
import { request } from '../../client/request.ts';
import { acting, notSignedOn } from '../act.ts';
import { sayWhy } from '../messages.ts';

/** Which scenario file: shipped and own ones may have the same name. */
export interface ScenarioPlace {
  readonly file: string;
  readonly own: boolean;
}

const store = createStore<{ readonly list: readonly ScenarioEntry[] | undefined }>(() => ({ list: undefined }));

/** Every scenario file, shipped and own; undefined while they are read. Read anew whenever a screen begins to show them. */
export function useScenarios(): readonly ScenarioEntry[] | undefined {
  useEffect(() => void readScenarios(), []);
  return useStore(store, ({ list }) => list);
}

async function readScenarios(): Promise<void> {
  const answer = await request('listScenarios', {});
  if (answer.kind === 'done') store.setState({ list: answer.value.scenarios });
  else sayWhy(answer);
}

export const readScenario = (place: ScenarioPlace) => request('readScenario', place);

/** Keeps a scenario of one's own, also with errors. What stands against it is given back, not told: it is said beside the text. */
export async function saveScenario(
  given: Omit<RequestInput<'saveScenario'>, 'as'>,
): Promise<Answer<RequestOutput<'saveScenario'>>> {
  const as = acting();
  if (!as) return notSignedOn();
  const answer = await request('saveScenario', { ...given, as });
  if (answer.kind === 'done') await readScenarios();
  return answer;
}

/** Puts a scenario of one's own away; gives where its file is kept, or undefined when that was not possible (which has been told). */
export async function removeScenario(file: string): Promise<string | undefined> {
  const as = acting();
  if (!as) {
    notSignedOn();
    return undefined;
  }
  const answer = await request('removeScenario', { as, file });
  if (answer.kind === 'done') {
    await readScenarios();
    return answer.value.keptAs;
  }
  sayWhy(answer);
  return undefined;
}

/** Reads an MSEL table (base64); nothing is kept. */
export const readMsel = (given: RequestInput<'importMsel'>) => request('importMsel', given);

/** Writes the MSEL of a scenario as an Excel file; gives where it lies. */
export async function exportMsel(place: ScenarioPlace): Promise<string | undefined> {
  const answer = await request('exportMsel', place);
  if (answer.kind === 'done') return answer.value.path;
  sayWhy(answer);
  return undefined;
}
