import { findElectron, installElectron } from './electron-binary.ts';

/** Why Electron is not started, to be put into a sentence of each language. */
export interface Reason {
  readonly zh: string;
  readonly en: string;
}

/** The Electron program to start, or the plain reason why this run goes to the browser instead. */
export async function electronOrReason(
  root: string,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly program: string } | { readonly reason: Reason }> {
  if (env.STATION_HOST === 'web')
    return { reason: { zh: '已指定使用浏览器（STATION_HOST=web）', en: 'STATION_HOST=web is set' } };
  if (process.platform === 'linux') {
    if (!env.DISPLAY && !env.WAYLAND_DISPLAY)
      return { reason: { zh: '本机没有图形桌面', en: 'there is no desktop here' } };
    if (process.getuid?.() === 0) {
      return {
        reason: {
          zh: '当前为 root 账户，Electron 的沙箱不能在 root 下运行',
          en: 'Electron’s sandbox does not run as root',
        },
      };
    }
  }
  if (!findElectron(root, env)) await installElectron(root);
  const program = findElectron(root, env);
  if (program) return { program };
  return {
    reason: {
      zh: '没有取得 Electron 程序（联网后运行 npx install-electron 可补装）',
      en: 'the Electron program could not be had (with a network, npx install-electron gets it)',
    },
  };
}
