import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Electron's own install script gets this long (milliseconds); where there is no network it fails at once. */
const INSTALL_WITHIN = 90_000;

/** Where the Electron program stands, or undefined. Looked up by file, since asking the package would start a download. */
export function findElectron(root: string, env: NodeJS.ProcessEnv): string | undefined {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist');
  const path = join(folder, programName(root));
  return existsSync(path) ? path : undefined;
}

/** Runs Electron's install script once, in silence; a failure only means that there is no Electron. */
export async function installElectron(root: string): Promise<void> {
  const script = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(script)) return;
  await new Promise<void>((resolve) => {
    const child = spawn(process.execPath, [script], {
      stdio: 'ignore',
      timeout: INSTALL_WITHIN,
      killSignal: 'SIGKILL',
    });
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}

function programName(root: string): string {
  try {
    return readFileSync(join(root, 'node_modules', 'electron', 'path.txt'), 'utf8');
  } catch {
    if (process.platform === 'win32') return 'electron.exe';
    return process.platform === 'darwin' ? join('Electron.app', 'Contents', 'MacOS', 'Electron') : 'electron';
  }
}
