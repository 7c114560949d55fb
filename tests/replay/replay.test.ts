import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planSource } from '../../electron/backend/plan-source.ts';
import { packageEvents } from '../../shared/export/package-events.ts';
import { examineFiles } from '../../shared/export/verifier/examine.ts';
import type { Manifest } from '../../shared/export/verifier/manifest.ts';
import { editionName } from '../../shared/export/verifier/names.ts';
import { bytesHash, contentHash } from '../../shared/base/content-hash.ts';
import { evolve, fold } from '../../shared/response/evolve.ts';
import type { ResponseEvent } from '../../shared/response/events.ts';
import { stateHash } from '../../shared/response/state-hash.ts';
import { wholeStateHash } from '../../shared/response/state-json.ts';
import { emptyResponse } from '../../shared/response/state.ts';

/** Records of real runs, each made by the release it is named for: every release after it must fold them to the same state. */

const logs = join(import.meta.dirname, 'logs');
const utf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const hashOf = (content: Uint8Array | string) =>
  typeof content === 'string' ? contentHash(content) : bytesHash(content);

function readLog(name: string) {
  const folder = join(logs, name);
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'state-hash.txt') continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path));
  }
  const text = (file: string) => utf8(files.get(file) ?? new Uint8Array());
  const manifest = JSON.parse(text('manifest.json')) as Manifest;
  const { source } = planSource((hash) => (files.has(editionName(hash)) ? text(editionName(hash)) : undefined));
  return { folder, files, manifest, source, events: packageEvents(text('journal.jsonl')) };
}

/** The state hashes of every released log under projection 1, hashed together: they are what stands in journals, so they never change. */
const STATES: Readonly<Record<string, string>> = {
  '0.1.0-flood-23-7': 'f0e5b1e9006671ae',
  '0.2.0-every-event': '170edad014619597',
  '0.3.0-every-event': '3228812fdd8d42e6',
  '0.4.0-every-event': 'e603ed00626b875b',
  '0.5.0-every-event': 'fbc8d2f7f635dcaf',
  '0.6.0-every-event': 'fbc8d2f7f635dcaf',
  '0.7.0-every-event': 'fbc8d2f7f635dcaf',
};

const names = existsSync(logs) ? readdirSync(logs) : [];

describe('records of released versions', () => {
  it('are there', () => {
    expect(names.length).toBeGreaterThan(0);
  });

  for (const name of names) {
    it(`${name} folds to the state it was released with`, () => {
      const log = readLog(name);
      const state = fold(emptyResponse(log.manifest.response), log.events, log.source);
      const file = join(log.folder, 'state-hash.txt');
      if (process.env['WRITE_STATE_HASH']) writeFileSync(file, `${wholeStateHash(state)}\n`);
      expect(wholeStateHash(state)).toBe(readFileSync(file, 'utf8').trim());
      expect(state.closed).toBeDefined();
    });

    it(`${name} has the state hashes it has always had, event by event`, () => {
      const log = readLog(name);
      let state = emptyResponse(log.manifest.response);
      const hashes = log.events.map((event) => stateHash((state = evolve(state, event, log.source))));
      const recorded = log.events.map((event, index) => event.state ?? hashes[index]);
      expect(recorded).toEqual(hashes);
      expect(contentHash(hashes.join()).slice(0, 16)).toBe(STATES[name]);
    });

    it(`${name} still proves itself, and an altered row is named`, () => {
      const log = readLog(name);
      const check = (files: ReadonlyMap<string, Uint8Array>) => examineFiles(files, hashOf).concluded([]).findings;
      expect(check(log.files)).toEqual([]);
      const journal = utf8(log.files.get('journal.jsonl') ?? new Uint8Array()).split('\n');
      const row = Math.floor(journal.length / 2);
      journal[row] = journal[row]?.replace(/"at":(\d)/, (_, digit: string) => `"at":${(Number(digit) + 1) % 10}`) ?? '';
      const altered = new Map(log.files).set('journal.jsonl', bytesOf(journal.join('\n')));
      expect(check(altered).map((finding) => [finding.code, finding.row])).toContainEqual(['row-altered', row + 1]);
    });

    it(`${name} with an event this version does not know is refused, not guessed at`, () => {
      const log = readLog(name);
      const strange = { ...log.events[1], type: 'SomethingElseHappened' } as unknown as ResponseEvent;
      const first = fold(emptyResponse(log.manifest.response), log.events.slice(0, 1), log.source);
      expect(() => evolve(first, strange, log.source)).toThrow(/SomethingElseHappened/);
    });
  }
});
