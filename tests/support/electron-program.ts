import { findElectron } from '../../electron/launch/electron-binary.ts';
import { root } from './root.ts';

/** Electron's program for tests that need the real one, or the plain reason why they are skipped here. */
export function electronProgram(): { readonly program: string } | { readonly reason: string } {
  const program = findElectron(root, process.env);
  if (!program) return { reason: 'Electron’s program is not installed here' };
  if (process.platform === 'linux') {
    if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return { reason: 'there is no display here' };
    if (process.getuid?.() === 0) return { reason: 'Electron’s sandbox does not run as root' };
  }
  return { program };
}
