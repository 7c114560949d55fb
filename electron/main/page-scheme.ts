import { protocol } from 'electron';
import { readPageFile } from '../host/page-files.ts';
import { PAGE_HEADERS } from '../host/page-policy.ts';
import { isOwnPage, SCHEME } from './page-address.ts';

/** Must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page under app://console/, and nothing else. */
export function servePage(rendererFolder: string): void {
  protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET' || !isOwnPage(request.url)) return answer(404);
    const file = await readPageFile(rendererFolder, new URL(request.url).pathname);
    return file ? answer(200, file.type, file.body) : answer(404);
  });
}

function answer(status: number, type = 'text/plain; charset=utf-8', body?: Buffer): Response {
  return new Response(body ? new Uint8Array(body) : '', { status, headers: { ...PAGE_HEADERS, 'content-type': type } });
}
