import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

/** A file of the built page, ready to be served. */
export interface PageFile {
  readonly body: Buffer;
  readonly type: string;
  /** Its name carries a hash of its content. */
  readonly isImmutable: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.eot': 'application/vnd.ms-fontobject',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** Reads the file a URL's path names inside `folder`; undefined when there is none, or when the path leads out of the folder. */
export async function readPageFile(folder: string, pathname: string): Promise<PageFile | undefined> {
  const path = pathInside(folder, pathname);
  const type = path && TYPES[extname(path)];
  if (!path || !type) return undefined;
  try {
    return { body: await readFile(path), type, isImmutable: pathname.startsWith('/assets/') };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function pathInside(folder: string, pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const base = resolve(folder);
  const path = resolve(join(base, decoded === '/' ? 'index.html' : decoded));
  return path.startsWith(base + sep) ? path : undefined;
}
