import { app } from 'electron';
import { isDrillPage } from './page-address.ts';

/** A window that goes to a drill wears the icon of drills in the task bar, and its usual one again when it leaves. Files are .png. */
export function wearIcons(icons: { readonly live: string; readonly drill: string }): void {
  // A Mac knows one icon a program.
  if (process.platform === 'darwin') return;
  app.on('browser-window-created', (_created, window) => {
    window.webContents.on('did-navigate', (_event, url) => window.setIcon(isDrillPage(url) ? icons.drill : icons.live));
  });
}
