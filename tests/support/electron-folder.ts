import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What electron-builder and the fuse tool look for in Electron's program: the fuse wire, here with eight fuses, all off. */
const FUSE_WIRE = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1'),
  Buffer.from([1, 8]),
  Buffer.from('00000000', 'latin1'),
]);

/** Makes a folder that passes for an unpacked Electron of Linux, so that packing can be tested without the network. */
export function makeElectronFolder(folder: string, version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  const program = Buffer.concat([Buffer.from('stand-in '), FUSE_WIRE, Buffer.from(' end')]);
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'stand-in');
  for (const locale of ['de', 'en-GB', 'en-US', 'zh-CN', 'zh-TW']) {
    writeFileSync(join(folder, 'locales', `${locale}.pak`), 'stand-in');
  }
}
