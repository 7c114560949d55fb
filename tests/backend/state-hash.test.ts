import { expect, test } from 'vitest';
import { checkPackage, readPackage } from '../../electron/backend/work/read-package.ts';
import { evolve } from '../../shared/response/evolve.ts';
import { stateHash } from '../../shared/response/state-hash.ts';
import { emptyResponse } from '../../shared/response/state.ts';
import { planSource } from '../../electron/backend/plan-source.ts';
import { aCall, journalRows, openDesk } from '../support/desk-backend.ts';

async function deskWithResponse() {
  const desk = openDesk();
  const id = crypto.randomUUID();
  await desk.signOn();
  const first = await desk.must(id, aCall);
  const second = await desk.must(id, { type: 'WriteLog', text: '已通知车站客运值班室', tags: [] });
  return { desk, id, written: [...first, ...second] };
}

test('every row of a response carries the hash of the state it came to, and what is told at once is what is read later', async () => {
  const { desk, id, written } = await deskWithResponse();
  const events = await desk.events(id);
  expect(events).toEqual(JSON.parse(JSON.stringify(written)));
  const state = await desk.folded(id);
  expect(events.at(-1)?.state).toBe(stateHash(state));
  const rows = journalRows(desk.folder);
  const states = new Map(rows.map((row) => [`${row.stream} ${row.version}`, row.state]));
  expect(events.map(({ stream, version }) => states.get(`${stream} ${version}`))).toEqual(
    events.map(({ state: hash }) => hash),
  );
  expect(rows.filter(({ stream }) => !stream.startsWith('response/')).every(({ state: hash }) => hash === null)).toBe(
    true,
  );
});

test('a package carries them, proves itself, and folds to the same hash at every event', async () => {
  const { desk, id } = await deskWithResponse();
  const { path } = await desk.ask('exportResponse', { id });
  expect(checkPackage(path).findings).toEqual([]);
  const read = readPackage(path);
  if (!read.ok) throw new Error(read.findings[0]?.message.en);
  const { source } = planSource(read.value.editionText);
  let state = emptyResponse(id);
  const folded = read.value.events.map((event) => stateHash((state = evolve(state, event, source))));
  expect(read.value.events.map((event) => event.state)).toEqual(folded);
});
