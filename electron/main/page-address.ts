import { app } from 'electron';

/** The page's own scheme: not file://, so that the page reaches nothing on the disk but what the console serves. */
export const SCHEME = 'app';
const PAGE = `${SCHEME}://console/`;

/** Where the page comes from: the built page, or, under `npm run dev` only, Vite's server on this machine. */
export function pageAddress(): string {
  const devServer = process.env.ELECTRON_RENDERER_URL;
  return devServer && !app.isPackaged ? devServer : PAGE;
}

/** Whether a URL belongs to the console's page. */
export function isOwnPage(url: string): boolean {
  const page = new URL(pageAddress());
  const other = URL.parse(url);
  // Not by `origin`: Node calls the origin of every scheme of one's own "null".
  return other?.protocol === page.protocol && other.host === page.host;
}

/** Whether a URL of the console's page is that of a drill. */
export function isDrillPage(url: string): boolean {
  return URL.parse(url)?.searchParams.has('run') ?? false;
}

/** Whether a URL is the console's page beside the live desk: the window of a run, or of a replay. */
export function isSideWindow(url: string): boolean {
  const query = URL.parse(url)?.searchParams;
  return isOwnPage(url) && (query?.has('run') === true || query?.has('replay') === true);
}
