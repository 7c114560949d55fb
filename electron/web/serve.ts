import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Reply } from '../../shared/contract/replies.ts';
import type { Backend } from '../backend/host.ts';
import { readPageFile } from '../host/page-files.ts';
import { PAGE_HEADERS } from '../host/page-policy.ts';
import { plainPage } from './plain-page.ts';
import { pushStreams } from './push-streams.ts';
import { readJson } from './read-body.ts';
import { turnAway } from './request-guard.ts';
import { openSession } from './session.ts';
import { listenTrouble, told, type ToldCode } from './told.ts';

export interface ServeOptions {
  readonly backend: Pick<Backend, 'handle' | 'onPush'>;
  /** The built page, out/renderer. */
  readonly rendererFolder: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Milliseconds between two beats of a push stream. */
  readonly beatEvery?: number;
  readonly log?: (line: string) => void;
}

export interface Served {
  /** The address to open, with the one-time token. */
  readonly url: string;
  readonly origin: string;
  readonly port: number;
  /** Stops listening and ends what is still open; the backend is the caller's to close. */
  readonly close: () => Promise<void>;
}

/** How long a request under way may take to finish when the host stops. */
const LAST_WORDS = 2000;

/**
 * Serves the page and the backend to browsers on this machine, and to nobody else: it listens on 127.0.0.1, lets one browser in per
 * one-time token, and turns away every request that another page or another name sends.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { backend, rendererFolder, port: wantedPort = 0, beatEvery = 10_000, log = () => {} } = options;
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      log(`web: ${error instanceof Error ? error.stack : String(error)}`);
      if (!response.headersSent) tell(response, 'failed', request.url ?? '/', true);
      else response.destroy();
    });
  });
  const port = await listen(server, wantedPort);
  const origin = `http://127.0.0.1:${port}`;
  const session = openSession(port);
  const pushes = pushStreams(backend, beatEvery);

  return {
    url: `${origin}/?token=${session.token}`,
    origin,
    port,
    async close() {
      pushes.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), LAST_WORDS).unref();
      await closed;
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
    response.setHeader('cache-control', 'no-store');
    const url = ownUrl(request.url, origin);
    const isApi = url?.pathname.startsWith('/api/') ?? true;
    const path = url?.pathname ?? '/';
    const turned = turnAway(request.method, request.headers, origin, isApi);
    if (turned) return tell(response, turned, path, isApi);
    if (!url) return tell(response, 'not-understood', path, true);
    const isLetIn = session.isKnown(request.headers.cookie);
    if (isApi) return isLetIn ? answerApi(request, response, path) : tell(response, 'no-session', path, true);
    if (request.method !== 'GET' && request.method !== 'HEAD') return tell(response, 'wrong-method', path, false);
    const token = url.searchParams.get('token');
    if (token !== null && path === '/') return letIn(request, response, token, isLetIn);
    if (!isLetIn) return tell(response, 'no-session', path, false);
    return sendFile(request, response, path);
  }

  function letIn(request: IncomingMessage, response: ServerResponse, token: string, isLetIn: boolean): void {
    // A browser that looks ahead while the address is typed must not use the token up.
    const isLookAhead = request.method === 'HEAD' || 'sec-purpose' in request.headers || 'purpose' in request.headers;
    const cookie = isLookAhead || isLetIn ? undefined : session.exchange(token);
    if (cookie === undefined && !isLetIn) return tell(response, isLookAhead ? 'no-session' : 'used-token', '/', false);
    response.writeHead(303, { location: '/', ...(cookie ? { 'set-cookie': cookie } : {}) }).end();
  }

  async function sendFile(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const file = await readPageFile(rendererFolder, path);
    // Browsers ask for this one unasked.
    if (!file && path === '/favicon.ico') return void response.writeHead(204).end();
    if (!file) return tell(response, 'not-found', path, false);
    response.writeHead(200, {
      'content-type': file.type,
      'content-length': file.body.length,
      ...(file.isImmutable ? { 'cache-control': 'private, max-age=31536000, immutable' } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : file.body);
  }

  async function answerApi(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (path === '/api/session' && request.method === 'GET') return void response.writeHead(204).end();
    if (path === '/api/pushes' && request.method === 'GET') return pushes.add(response);
    if (path !== '/api/request') return tell(response, 'not-found', path, true);
    if (request.method !== 'POST') return tell(response, 'wrong-method', path, true);
    const body = await readJson(request);
    if (typeof body === 'string') return tell(response, body, path, true);
    const { name, input, run } = (body.value ?? {}) as Readonly<Record<'name' | 'input' | 'run', unknown>>;
    const isNamed = typeof name === 'string' && (run === undefined || typeof run === 'string');
    if (!isNamed) return tell(response, 'not-understood', path, true);
    sendReply(response, 200, await backend.handle(name, input, run));
  }
}

/** The URL asked for; undefined when the request line names another server or cannot be read. */
function ownUrl(target: string | undefined, origin: string): URL | undefined {
  if (!target?.startsWith('/')) return undefined;
  const url = URL.parse(target, origin);
  return url?.origin === origin ? url : undefined;
}

/** A refusal of the host itself: to the page's requests as a reply of the contract, to a person as a plain page. */
function tell(response: ServerResponse, code: ToldCode, path: string, isApi: boolean): void {
  const { status, trouble } = told(code, path);
  if (isApi) return sendReply(response, status, { kind: 'trouble', trouble });
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(plainPage(trouble));
}

function sendReply(response: ServerResponse, status: number, reply: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(reply));
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenTrouble(error, port)));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve);
  });
  return (server.address() as AddressInfo).port;
}
