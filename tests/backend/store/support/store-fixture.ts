import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type {
  AppendRequest,
  AppendResult,
  CheckpointRequest,
  OrTrouble,
  Store,
  StoreOptions,
} from '../../../../electron/backend/store/index.ts';
import { openStore } from '../../../../electron/backend/store/index.ts';
import type { JournalRow } from '../../../../shared/base/journal-row.ts';

/** 2023-07-30T13:05:00+08:00 */
export const NOW = 1_690_693_500_000;

const cleanUps: (() => void)[] = [];

afterEach(() => {
  for (const cleanUp of cleanUps.splice(0).reverse()) cleanUp();
});

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The value, where the test expects no trouble. */
export function valueOf<T>(result: OrTrouble<T>): T {
  if (!result.ok) throw new Error(`Trouble: ${result.trouble.code} at ${result.trouble.path}`);
  return result.value;
}

/** A store that the test may close itself or leave open. */
export function storeIn(folder: string, options: Partial<StoreOptions> = {}): Store {
  const store = valueOf(openStore({ folder, name: 'journal', ...options }));
  let open = true;
  const close = () => {
    if (open) store.close();
    open = false;
  };
  cleanUps.push(close);
  return { ...store, close };
}

/** Ids that look like UUIDv7, count up and so tell in a failure which command was meant. */
export function commandIds(): () => string {
  let count = 0;
  return () => `01899e21-0000-7000-8000-${String(++count).padStart(12, '0')}`;
}

const nextId = commandIds();

/** A request that fits the store as it is; a test overrides what it is about. */
export function request(store: Store, stream: string, overrides: Partial<AppendRequest> = {}): AppendRequest {
  return {
    stream,
    expectedVersion: store.head(stream).version,
    commandId: nextId(),
    recordedAt: NOW,
    byPerson: '值班员甲',
    byPost: 'duty-officer',
    workstation: 'desk-1',
    mode: 'live',
    events: [{ type: 'StepCompleted', at: NOW - 1000, data: { step: 'snow.entrance.clear', note: '已清扫' } }],
    ...overrides,
  };
}

export function rowsOf(result: AppendResult): readonly JournalRow[] {
  if (result.kind === 'conflict') throw new Error(`Conflict at version ${result.version}`);
  return result.rows;
}

/** Appends `count` single events to a stream. */
export function fill(store: Store, stream: string, count: number, note = '已清扫'): void {
  for (let done = 0; done < count; done += 1) {
    const events = [{ type: 'StepCompleted', at: NOW + done, data: { step: `step-${done}`, note } }];
    const result = store.append(request(store, stream, { events }));
    if (result.kind !== 'appended') throw new Error(`Not appended: ${result.kind}`);
  }
}

/** Appends `count` events in few transactions, for journals that only have to be long. */
export function fillFast(store: Store, stream: string, count: number, note = '已清扫'): void {
  for (let done = 0; done < count; done += 100) {
    const events = Array.from({ length: Math.min(100, count - done) }, (_, index) => ({
      type: 'StepCompleted',
      at: NOW + done + index,
      data: { step: `step-${done + index}`, note },
    }));
    rowsOf(store.append(request(store, stream, { events })));
  }
}

export function checkpointRequest(now = NOW): CheckpointRequest {
  return { now, commandId: nextId(), byPerson: '系统', byPost: 'system', workstation: 'desk-1' };
}
