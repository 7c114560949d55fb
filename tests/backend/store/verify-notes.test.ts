import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorSigner } from '../../../electron/backend/seal/sign.ts';
import { verifyStore } from '../../../electron/backend/seal/verify-store.ts';
import { keysFolderIn } from '../../../electron/backend/seal/workstation-key.ts';
import { HOUR, MINUTE } from '../../../shared/base/instant.ts';
import { tamper } from './support/damage.ts';
import { checkpointRequest, NOW, request, rowsOf, storeIn, tempFolder } from './support/store-fixture.ts';
import { place, rewriteHistory, victim } from './support/victim.ts';

async function verified(folder: string) {
  const { findings, notes } = await verifyStore(place(folder), keysFolderIn(folder));
  return { findings: findings.map(({ code }) => code), notes: notes.map(({ code, position }) => ({ code, position })) };
}

/** A journal with rows entered at these times after NOW; `checkpoint` sets one instead, and a type says what the row is. */
async function journalOf(lines: readonly (readonly [at: number, what?: string])[]) {
  const folder = tempFolder();
  const store = storeIn(folder);
  for (const [after, what = 'StepCompleted'] of lines) {
    if (what === 'checkpoint') store.checkpoint(checkpointRequest(NOW + after));
    else {
      const events = [{ type: what, at: NOW + after, data: {} }];
      rowsOf(store.append(request(store, 'duty/2023-07-30', { events, recordedAt: NOW + after })));
    }
  }
  store.close();
  return verified(folder);
}

describe('anchors that were taken away before the console went on', () => {
  it('leave a note, with or without history rewritten, that more anchors do not take back', async () => {
    const of = victim({ sealed: true });
    tamper(of.store.path, rewriteHistory);
    rmSync(of.store.anchorsPath);
    const store = storeIn(of.folder, { sign: anchorSigner(keysFolderIn(of.folder)) });
    for (const after of [1, 2]) {
      rowsOf(store.append(request(store, 'response:1', { recordedAt: NOW + after })));
      store.checkpoint(checkpointRequest(NOW + after));
    }
    store.close();
    expect(await verified(of.folder)).toEqual({
      findings: [],
      notes: [{ code: 'anchors-begun-anew', position: undefined }],
    });
  });

  it('leave none for the one that a power cut can cost', async () => {
    const of = victim({ sealed: true });
    const [, second = ''] = readFileSync(of.store.anchorsPath, 'utf8').split('\n');
    writeFileSync(of.store.anchorsPath, `${second}\n`);
    expect(await verified(of.folder)).toEqual({ findings: [], notes: [] });
  });
});

describe('what the console writes by itself', () => {
  it('gives no note in an ordinary night, nor when the clock was set and the console says so', async () => {
    const quiet = await journalOf([[0], [10 * MINUTE, 'checkpoint'], [5 * HOUR], [6 * HOUR, 'checkpoint']]);
    const killed = await journalOf([[0], [9 * HOUR], [9 * HOUR, 'ConsoleStarted'], [10 * HOUR, 'checkpoint']]);
    const set = await journalOf([[0], [-HOUR], [-HOUR, 'ClockJumped'], [-HOUR + 1], [-MINUTE, 'checkpoint']]);
    for (const one of [quiet, killed, set]) expect(one).toEqual({ findings: [], notes: [] });
  });

  it('shows rows put in later under an earlier time', async () => {
    const forged = await journalOf([[0], [HOUR, 'checkpoint'], [-5 * HOUR], [-5 * HOUR + 1], [HOUR + 1]]);
    expect(forged).toEqual({ findings: [], notes: [{ code: 'entered-backwards', position: 3 }] });
  });

  it('shows hours without the checkpoint that a running console sets', async () => {
    const bare = await journalOf([[0], [HOUR], [2 * HOUR], [3 * HOUR, 'checkpoint']]);
    expect(bare).toEqual({ findings: [], notes: [{ code: 'checkpoint-late', position: 4 }] });
  });
});
