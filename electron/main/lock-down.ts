import { app, session, type WebContents } from 'electron';
import { isOwnPage, isSideWindow } from './page-address.ts';
import { windowOptions } from './window.ts';

/** The page stays where it is, opens nothing but windows of its own for a run or a replay, asks for nothing and loads nothing from elsewhere. Runs once the app is ready. */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents));
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, allow) => allow(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.setSpellCheckerEnabled(false);
  defaultSession.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !mayLoad(details.url) }));
}

function lockDownContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    // The page may load itself anew.
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) =>
    isSideWindow(url) ? { action: 'allow', overrideBrowserWindowOptions: windowOptions() } : { action: 'deny' },
  );
}

/** Schemes that reach another machine or the disk are for the page's own address only; what is left stays inside the browser. */
function mayLoad(url: string): boolean {
  if (!/^(https?|wss?|ftp|file):/i.test(url)) return true;
  return isOwnPage(url) || isOwnPage(url.replace(/^ws/i, 'http'));
}
