import type { Page } from 'playwright-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pushed, reply, type Bridge, type Push, type Reply } from '../../shared/contract/replies.ts';
import { requests, type RequestOutput } from '../../shared/contract/requests.ts';
import { tempFolder } from '../support/temp-folder.ts';

declare global {
  var stationBridge: Bridge | undefined;
}

/** A host with the console's page open in it. */
export interface OpenHost {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** What every host promises its page; run against each of them with the real backend and the built page. */
export function hostContract(kind: 'electron' | 'web', open: (dataFolder: string) => Promise<OpenHost>): void {
  describe(`the contract of a host: ${kind}`, () => {
    const folder = tempFolder(`host-${kind}`);
    let host: OpenHost;
    beforeAll(async () => {
      host = await open(folder.path);
    });
    afterAll(async () => {
      await host?.close();
      folder.remove();
    });

    it('gives the page one door, and nothing else of the machine', async () => {
      const seen = await host.page.evaluate(() => ({
        door: Object.keys(globalThis.stationBridge ?? {}).sort(),
        node: ['require', 'process', 'Buffer', 'module', 'electron', 'ipcRenderer'].filter(
          (name) => name in globalThis,
        ),
      }));
      expect(seen).toEqual({ door: ['onConnection', 'onPush', 'request'], node: [] });
    });

    it('shows the page without an error', async () => {
      const errors: string[] = [];
      host.page.on('pageerror', (error) => errors.push(error.message));
      host.page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
      });
      await host.page.reload();
      await host.page.locator('#root > *').first().waitFor();
      await host.page.waitForTimeout(500);
      expect(errors).toEqual([]);
      expect(await host.page.title()).toContain('处置台');
    });

    it('answers hello as the contract says, and names itself', async () => {
      const hello = await sayHello(host.page);
      expect(hello).toMatchObject({ host: kind, mode: 'live', dataFolder: folder.path });
      expect(hello.plans.length).toBeGreaterThan(0);
    });

    it('answers what it does not understand with a value', async () => {
      for (const [name, input] of [
        ['noSuchRequest', {}],
        ['constructor', {}],
        ['__proto__', null],
        ['readDutyDay', { day: 'yesterday' }],
        ['readDutyDay', null],
        ['openResponse', { id: 'x'.repeat(200_000) }],
      ] as const) {
        const answer = await request(host.page, name, input);
        expect([name, answer.kind]).not.toEqual([name, 'done']);
      }
    });

    it('hands a refusal over in both languages', async () => {
      const answer = await request(host.page, 'openResponse', { id: 'none' });
      expect(answer).toMatchObject({ kind: 'refused', refusal: { code: expect.any(String) } });
      if (answer.kind !== 'refused') return;
      expect(answer.refusal.message.zh).toMatch(/[一-鿿]/);
      expect(answer.refusal.message.en).toMatch(/[a-z]/);
    });

    it('keeps many requests at once apart', async () => {
      const days = Array.from({ length: 20 }, (_, index) => `2026-01-${String(index + 1).padStart(2, '0')}`);
      const answers = await Promise.all(days.map((day) => request(host.page, 'readDutyDay', { day })));
      expect(answers).toEqual(days.map(() => ({ kind: 'done', value: { events: [] } })));
    });

    it('writes an act once, pushes it to the page, and has it again after a restart', async () => {
      await host.page.evaluate(() => {
        const heard: unknown[] = [];
        Object.assign(globalThis, { heard });
        globalThis.stationBridge?.onPush((said) => heard.push(said));
      });
      const act = {
        commandId: v7(),
        as: { person: '值班甲', post: 'duty-officer' },
        command: { type: 'TakePost', post: 'duty-officer', person: '值班甲' },
      };
      const first = await request(host.page, 'dutyAct', act);
      const again = await request(host.page, 'dutyAct', act);
      const { events } = requests.dutyAct.output.parse(first.kind === 'done' ? first.value : first);
      expect(events.map(({ type, data }) => ({ type, data }))).toMatchObject([
        { type: 'PostTaken', data: { post: 'duty-officer', person: '值班甲' } },
      ]);
      expect(again).toEqual(first);

      await host.page.waitForFunction(() => (globalThis as { heard?: unknown[] }).heard?.length);
      const heard = (await host.page.evaluate(() => (globalThis as { heard?: unknown[] }).heard)) ?? [];
      const said = heard.map((one) => pushed.parse(one).push).filter((one): one is EventsPush => one.kind === 'events');
      expect(said.flatMap((one) => one.events)).toContainEqual(events[0]);

      await host.close();
      host = await open(folder.path);
      expect((await sayHello(host.page)).duty).toContainEqual(events[0]);
    });

    it('does long work in a thread of its own', async () => {
      const checked = await request(host.page, 'verifyJournal', { job: v7() });
      expect(checked).toMatchObject({ kind: 'done', value: { cancelled: false, findings: [] } });
      expect(await request(host.page, 'backUp', {})).toMatchObject({ kind: 'done' });
    });

    it('stops pushing to a listener that has left', async () => {
      const counts = await host.page.evaluate(async () => {
        let heard = 0;
        const leave = globalThis.stationBridge?.onPush(() => (heard += 1));
        leave?.();
        await globalThis.stationBridge?.request('dismissNotice', { id: 'none' });
        return heard;
      });
      expect(counts).toBe(0);
    });

    it('lets the page run no code but its own and reach no other address', async () => {
      const { refused, reached } = await host.page.evaluate(async () => {
        const blocked: string[] = [];
        document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
        const script = document.createElement('script');
        script.textContent = 'globalThis.injected = true';
        document.head.append(script);
        const arrived = await fetch('https://elsewhere.example/').then(
          () => true,
          () => false,
        );
        await new Promise((resolve) => setTimeout(resolve, 100));
        return { refused: blocked, reached: [arrived, 'injected' in globalThis] };
      });
      expect(reached).toEqual([false, false]);
      expect(refused).toEqual(expect.arrayContaining(['script-src-elem', 'connect-src']));
    });
  });
}

type EventsPush = Extract<Push, { kind: 'events' }>;

/** Asks as the page does, through its bridge. */
export async function request(page: Page, name: string, input: unknown): Promise<Reply> {
  const raw = await page.evaluate(([what, given]) => globalThis.stationBridge?.request(what, given), [
    name,
    input,
  ] as const);
  return reply.parse(raw);
}

export async function sayHello(page: Page): Promise<RequestOutput<'hello'>> {
  const answer = await request(page, 'hello', {});
  if (answer.kind !== 'done') throw new Error(`hello was answered with ${JSON.stringify(answer)}`);
  return requests.hello.output.parse(answer.value);
}
