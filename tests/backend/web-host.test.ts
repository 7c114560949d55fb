import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { troubleOf } from '../../electron/host/host-trouble.ts';
import { serve, type Served, type ServeOptions } from '../../electron/web/serve.ts';
import { fakeBackend } from '../support/fake-backend.ts';
import { ask, listen, type Asking } from '../support/raw-http.ts';

let folder: string;
let fake: ReturnType<typeof fakeBackend>;
let served: Served;
const closing: (() => Promise<void>)[] = [];

async function start(more: Partial<ServeOptions> = {}): Promise<Served> {
  const host = await serve({ backend: fake.backend, rendererFolder: join(folder, 'renderer'), ...more });
  closing.push(host.close);
  return host;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'web-host-'));
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html><title>页面</title>');
  writeFileSync(join(folder, 'renderer', 'assets', 'main-abc.js'), 'void 0;');
  writeFileSync(join(folder, 'renderer', 'notes.secret'), 'a type that is not served');
  writeFileSync(join(folder, 'outside.json'), '{}');
  fake = fakeBackend();
  served = await start();
});

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
  rmSync(folder, { recursive: true, force: true });
});

const tokenPath = (host = served) => host.url.slice(host.origin.length);

/** Exchanges the token and gives the cookie. */
async function letIn(): Promise<string> {
  const { headers } = await ask(served.port, { path: tokenPath() });
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

async function post(value: unknown, headers: Readonly<Record<string, string>> = {}) {
  const cookie = await letIn();
  return ask(served.port, {
    method: 'POST',
    path: '/api/request',
    headers: { cookie, origin: served.origin, 'content-type': 'application/json', ...headers },
    body: typeof value === 'string' ? value : JSON.stringify(value),
  });
}

describe('the token', () => {
  it('lets one browser in, once, and leaves the address bar', async () => {
    const first = await ask(served.port, { path: tokenPath() });
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^station-session-${served.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    const second = await ask(served.port, { path: tokenPath() });
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(second.text).toContain('已经用过');
    expect(second.text).toContain('restart the console');
  });

  it('is refused when wrong, and a wrong one does not use up the right one', async () => {
    expect((await ask(served.port, { path: '/?token=wrong' })).status).toBe(403);
    expect((await ask(served.port, { path: tokenPath() })).status).toBe(303);
  });

  it('is not used up by a browser that looks ahead', async () => {
    for (const look of [
      { headers: { 'sec-purpose': 'prefetch;prerender' } },
      { headers: { purpose: 'prefetch' } },
      { method: 'HEAD' },
    ] satisfies Asking[]) {
      expect((await ask(served.port, { path: tokenPath(), ...look })).status).toBe(401);
    }
    expect((await ask(served.port, { path: tokenPath() })).status).toBe(303);
  });

  it('may be opened again in the browser that has been let in', async () => {
    const cookie = await letIn();
    const again = await ask(served.port, { path: tokenPath(), headers: { cookie } });
    expect([again.status, again.headers.location]).toEqual([303, '/']);
  });

  it('is another one at every start', async () => {
    const other = await start();
    expect(tokenPath(other)).not.toBe(tokenPath());
    expect((await ask(other.port, { path: tokenPath() })).status).toBe(403);
  });
});

describe('without a session', () => {
  it('shows a plain page with the next action, and no file', async () => {
    for (const path of ['/', '/index.html', '/assets/main-abc.js']) {
      const { status, text } = await ask(served.port, { path });
      expect(status).toBe(401);
      expect(text).toContain('终端窗口里最近一次打印的网址');
    }
  });

  it('answers no request', async () => {
    for (const cookie of ['', 'station-session-1=x', `station-session-${served.port}=wrong`]) {
      const { status, text } = await ask(served.port, {
        method: 'POST',
        path: '/api/request',
        headers: { cookie, origin: served.origin, 'content-type': 'application/json' },
        body: '{"name":"hello","input":{}}',
      });
      expect(status).toBe(401);
      expect(JSON.parse(text)).toMatchObject({ kind: 'trouble', trouble: { code: 'no-session' } });
    }
    expect((await ask(served.port, { path: '/api/pushes' })).status).toBe(401);
    expect(fake.asked).toEqual([]);
  });
});

describe('requests of others', () => {
  it('are refused under any name but the printed address', async () => {
    const cookie = await letIn();
    for (const host of [`localhost:${served.port}`, '127.0.0.1', `evil.example:${served.port}`, `127.0.0.1:1`]) {
      const { status, text } = await ask(served.port, { headers: { host, cookie } });
      expect(status).toBe(403);
      expect(text).toContain('http://127.0.0.1:');
    }
  });

  it('are refused from another origin, another port of this machine included', async () => {
    for (const origin of ['https://evil.example', 'http://127.0.0.1:1', `http://localhost:${served.port}`, 'null']) {
      const { status, text } = await post({ name: 'hello', input: {} }, { origin });
      expect(status).toBe(403);
      expect(JSON.parse(text)).toMatchObject({ kind: 'trouble', trouble: { code: 'foreign-page' } });
      closing.push(served.close);
      served = await start();
    }
    expect(fake.asked).toEqual([]);
  });

  it('are refused by Sec-Fetch-Site, and do not use up the token', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const { status } = await ask(served.port, { path: tokenPath(), headers: { 'sec-fetch-site': site } });
      expect(status).toBe(403);
    }
    const typed = await ask(served.port, { path: tokenPath(), headers: { 'sec-fetch-site': 'none' } });
    expect(typed.status).toBe(303);
    const { status } = await post({ name: 'hello', input: {} }, { 'sec-fetch-site': 'none' });
    expect(status).toBe(403);
  });

  it('are refused without an Origin, and in any form a page could send unasked', async () => {
    const cookie = await letIn();
    const body = '{"name":"hello","input":{}}';
    const send = (headers: Record<string, string>) =>
      ask(served.port, { method: 'POST', path: '/api/request', headers: { cookie, ...headers }, body });
    expect((await send({ 'content-type': 'application/json' })).status).toBe(403);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', '']) {
      expect((await send({ origin: served.origin, 'content-type': type })).status).toBe(415);
    }
    expect(fake.asked).toEqual([]);
  });

  it('get no leave to read from elsewhere', async () => {
    const { headers } = await post({ name: 'hello', input: {} });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    const preflight = await ask(served.port, {
      method: 'OPTIONS',
      path: '/api/request',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(403);
  });
});

describe('files', () => {
  it('are served with their type and the page policy', async () => {
    const cookie = await letIn();
    const page = await ask(served.port, { headers: { cookie } });
    expect(page).toMatchObject({ status: 200, text: '<!doctype html><title>页面</title>' });
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = String(page.headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ]),
    );
    const script = await ask(served.port, { path: '/assets/main-abc.js', headers: { cookie } });
    expect([script.headers['content-type'], script.text]).toEqual(['text/javascript; charset=utf-8', 'void 0;']);
  });

  it('outside the page’s folder are out of reach', async () => {
    const cookie = await letIn();
    for (const path of [
      '/../outside.json',
      '/assets/../../outside.json',
      '/%2e%2e/outside.json',
      '/..%2foutside.json',
      '/..%5coutside.json',
      '/assets/%2e%2e%2f%2e%2e%2foutside.json',
      '/%00/index.html',
      '/%E0%A4%A',
      '//etc/passwd',
      '/notes.secret',
      '/assets',
    ]) {
      const { status, text } = await ask(served.port, { path, headers: { cookie } });
      expect([path, [400, 404].includes(status), text.includes('{}')]).toEqual([path, true, false]);
    }
    const proxied = await ask(served.port, { path: 'http://evil.example/', headers: { cookie } });
    expect(proxied.status).toBe(400);
  });

  it('are only read', async () => {
    const cookie = await letIn();
    for (const method of ['PUT', 'DELETE', 'OPTIONS']) {
      expect((await ask(served.port, { method, headers: { cookie } })).status).toBe(405);
    }
    expect(await ask(served.port, { method: 'HEAD', headers: { cookie } })).toMatchObject({ status: 200, text: '' });
  });
});

describe('a request', () => {
  it('reaches the backend as it was sent, and its reply comes back as it is', async () => {
    const input = { 车站: '北京南站', list: [1, null, 'a"b\n'], empty: {} };
    const { status, headers, text } = await post({ name: 'hello', input });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(JSON.parse(text)).toEqual({ kind: 'done', value: { name: 'hello', input } });
    expect(fake.asked).toEqual([{ name: 'hello', input }]);
  });

  it('goes to the desk of the run it names', async () => {
    await post({ name: 'hello', input: {}, run: 'run-1' });
    expect(fake.asked).toEqual([{ name: 'hello', input: {}, run: 'run-1' }]);
  });

  it('that names no run as a run is meant to be named is not taken for one to the live desk', async () => {
    expect((await post({ name: 'hello', input: {}, run: 7 })).status).toBe(400);
    expect(fake.asked).toEqual([]);
  });

  it('that cannot be read is refused with a next action', async () => {
    const cookie = await letIn();
    for (const body of ['{', '', 'null', '[]', '{"name":1}', '"hello"']) {
      const { status, text } = await ask(served.port, {
        method: 'POST',
        path: '/api/request',
        headers: { cookie, origin: served.origin, 'content-type': 'application/json' },
        body,
      });
      expect([body, status]).toEqual([body, 400]);
      expect(JSON.parse(text)).toMatchObject({ kind: 'trouble', trouble: { code: 'not-understood' } });
    }
    expect(fake.asked).toEqual([]);
  });

  it('may have 8 MB and no more, whatever its headers claim', async () => {
    const wrap = (size: number) => {
      const frame = JSON.stringify({ name: 'a', input: '' }).length;
      return JSON.stringify({ name: 'a', input: 'x'.repeat(size - frame) });
    };
    const limit = 8 * 1024 * 1024;
    expect((await post(wrap(limit))).status).toBe(200);
    served = await start();
    const over = await post(wrap(limit + 1));
    expect(over.status).toBe(413);
    expect(JSON.parse(over.text)).toMatchObject({ kind: 'trouble', trouble: { code: 'too-large' } });
    served = await start();
    const chunked = await post(wrap(3 * limit), { 'transfer-encoding': 'chunked' });
    expect(chunked.status).toBe(413);
    expect(fake.asked).toHaveLength(1);
  });

  it('of the host’s own trouble is logged, and told without its inside', async () => {
    const lines: string[] = [];
    fake = fakeBackend(() => Promise.reject(new Error('secret inside')));
    served = await start({ log: (line) => lines.push(line) });
    const { status, text } = await post({ name: 'hello', input: {} });
    expect([status, text.includes('secret')]).toEqual([500, false]);
    expect(lines.join()).toContain('secret inside');
  });
});

describe('pushes', () => {
  type Told = { readonly run?: string; readonly push: { readonly speed: number } };

  it('reach every window, in order, and stop when a window closes', async () => {
    const cookie = await letIn();
    const windows = [1, 2, 3].map(() =>
      listen(served.port, '/api/pushes', { cookie }, (text) => text.includes('"speed":3')),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const speed of [1, 2, 3]) fake.push({ kind: 'clock', now: speed, speed }, speed === 2 ? 'run-1' : undefined);
    for (const text of await Promise.all(windows)) {
      const data = [...text.matchAll(/^data: (.+)$/gm)].map((match) => JSON.parse(match[1] ?? '') as Told);
      expect(data.map(({ run, push }) => [run, push.speed])).toEqual([
        [undefined, 1],
        ['run-1', 2],
        [undefined, 3],
      ]);
    }
    fake.push({ kind: 'clock', now: 4, speed: 4 });
  });

  it('beat while nothing happens', async () => {
    served = await start({ beatEvery: 20 });
    const cookie = await letIn();
    const text = await listen(served.port, '/api/pushes', { cookie }, (sofar) => sofar.split('event: beat').length > 4);
    expect(text).not.toContain('data: {');
  });

  it('are let go with the host', async () => {
    const cookie = await letIn();
    const open = listen(served.port, '/api/pushes', { cookie }, () => false).catch((error: Error) => error.message);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await served.close();
    expect(await open).toContain('ended early');
    expect(fake.listeners()).toBe(0);
  });
});

describe('the port', () => {
  it('is open on this machine only', async () => {
    const outward = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4');
    expect(served.origin).toBe(`http://127.0.0.1:${served.port}`);
    if (!outward) return;
    const reached = await fetch(`http://${outward.address}:${served.port}/`).then(
      () => 'answered',
      () => 'refused',
    );
    expect(reached).toBe('refused');
  });

  it('when taken is named, with the next action', async () => {
    const error = await start({ port: served.port }).catch((reason: unknown) => reason);
    expect(troubleOf(error)).toMatchObject({
      code: 'port-taken',
      path: `127.0.0.1:${served.port}`,
      message: {
        zh: `端口 ${served.port} 已被其他程序占用。`,
        en: `Port ${served.port} is in use by another program.`,
      },
    });
    expect(troubleOf(error)?.next.en).toContain('--port');
  });

  it('is the one that was asked for', async () => {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
    const free = (probe.address() as { port: number }).port;
    await new Promise((resolve) => probe.close(resolve));
    expect((await start({ port: free })).port).toBe(free);
  });
});
