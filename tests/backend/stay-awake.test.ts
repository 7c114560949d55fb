import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { stayAwake } from '../../electron/main/stay-awake.ts';
import type { Push, Reply } from '../../shared/contract/replies.ts';
import { fakeBackend } from '../support/fake-backend.ts';

const power = vi.hoisted(() => ({ events: {} as EventEmitter, held: [] as number[], started: [] as string[] }));

vi.mock('electron', () => ({
  powerMonitor: { on: (name: string, listener: () => void) => power.events.on(name, listener) },
  powerSaveBlocker: {
    start(type: string) {
      power.started.push(type);
      power.held.push(power.started.length);
      return power.started.length;
    },
    stop(id: number) {
      power.held.splice(power.held.indexOf(id), 1);
    },
  },
}));

beforeEach(() => {
  power.events = new EventEmitter();
  power.held.length = 0;
  power.started.length = 0;
});

const ID = '0196a000-0000-7000-8000-00000000000';

function helloWith(responses: readonly object[]): () => Promise<Reply> {
  const value = {
    host: 'electron',
    version: '0.1.0',
    workstation: 'w',
    mode: 'live',
    dataFolder: '/d',
    now: 0,
    speed: 1,
    notices: [],
    dutyDay: '2026-01-01',
    duty: [],
    responses,
    plans: [],
    directory: [],
    library: [],
    drafts: [],
  };
  return () => Promise.resolve({ kind: 'done', value });
}

const summary = (id: string, more: object = {}) => ({
  id,
  version: 1,
  station: 'beijing-south',
  what: '列车滞留',
  stage: 'verify',
  awareAt: 0,
  plans: [],
  ...more,
});

const events = (type: string, id: string): Push => ({
  kind: 'events',
  stream: `response/${id}`,
  events: [
    {
      stream: `response/${id}`,
      version: 1,
      type,
      at: 0,
      recordedAt: 0,
      byPerson: 'p',
      byPost: 'p',
      workstation: 'w',
      mode: 'live',
      commandId: 'c',
      data: {},
    },
  ],
});

describe('staying awake', () => {
  it('begins with the first response and ends with the last', async () => {
    const { backend, push } = fakeBackend(helloWith([]));
    await stayAwake(backend);
    expect(power.started).toEqual([]);
    push(events('AwarenessRecorded', `${ID}1`));
    push(events('AwarenessRecorded', `${ID}2`));
    expect(power.started).toEqual(['prevent-display-sleep']);
    push(events('ResponseClosed', `${ID}1`));
    expect(power.held).toHaveLength(1);
    push(events('ResponseClosed', `${ID}2`));
    expect(power.held).toEqual([]);
    push(events('AwarenessRecorded', `${ID}3`));
    expect(power.held).toHaveLength(1);
  });

  it('begins at once where a response was running when the console stopped', async () => {
    const { backend, push } = fakeBackend(helloWith([summary(`${ID}1`), summary(`${ID}2`, { closedAt: 5 })]));
    await stayAwake(backend);
    expect(power.held).toHaveLength(1);
    push(events('ResponseClosed', `${ID}1`));
    expect(power.held).toEqual([]);
  });

  it('takes no notice of anything else', async () => {
    const { backend, push } = fakeBackend(helloWith([]));
    await stayAwake(backend);
    push({ kind: 'clock', now: 1, speed: 1 });
    push({ ...events('AwarenessRecorded', `${ID}1`), stream: 'duty/2026-01-01' } as Push);
    expect(power.started).toEqual([]);
  });

  it('looks at the time again after sleep and after the screen is unlocked', async () => {
    let looks = 0;
    const { backend } = fakeBackend(helloWith([]));
    await stayAwake({ ...backend, wake: () => (looks += 1) });
    power.events.emit('resume');
    power.events.emit('unlock-screen');
    expect(looks).toBe(2);
  });
});
