import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSteadily } from '../../electron/backend/work/write-steadily.ts';
import { deskFolder } from '../support/desk-backend.ts';

/** Pieces of many lengths, longer together than several batches, in characters of one to four bytes. */
const PIECES = Array.from({ length: 3000 }, (_, n) => ['a', '雨', '🚄', 'é'][n % 4]?.repeat((n * 37) % 900) ?? '');

describe('a file that is written piece by piece', () => {
  it('holds every piece in order, however long, and the bytes are those on the disk', async () => {
    const path = join(deskFolder(), 'exports', 'long.txt');
    const pieces = [...PIECES, '雨'.repeat(2_000_000), '终'];
    const bytes = await writeSteadily(path, pieces);
    const content = readFileSync(path);
    expect(content.toString('utf8')).toBe(pieces.join(''));
    expect(bytes).toBe(content.length);
  });

  it('may be empty', async () => {
    const path = join(deskFolder(), 'empty.txt');
    expect(await writeSteadily(path, [])).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  it('is not there when it was stopped in the middle, and what had that name before stays', async () => {
    const folder = deskFolder();
    const path = join(folder, 'kept.txt');
    writeFileSync(path, '原来的内容');
    const stop = new AbortController();
    let given = 0;
    function* endless() {
      for (;;) {
        given += 1;
        if (given === 5000) stop.abort();
        yield '雨'.repeat(1000);
      }
    }
    expect(await writeSteadily(path, endless(), stop.signal)).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe('原来的内容');
    expect(readdirSync(folder)).toEqual(['kept.txt']);
  });

  it('is not there when its content fails half way', async () => {
    const folder = deskFolder();
    function* failing() {
      yield* PIECES;
      throw new Error('no more');
    }
    await expect(writeSteadily(join(folder, 'half.txt'), failing())).rejects.toThrow('no more');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the folder that cannot be written to', async () => {
    const folder = deskFolder();
    const path = join(folder, 'taken', 'file.txt');
    writeFileSync(join(folder, 'taken'), '');
    await expect(writeSteadily(path, ['a'])).rejects.toMatchObject({
      trouble: { code: 'folder-not-writable', path },
    });
  });

  const mounts =
    spawnSync('unshare', ['-Urm', 'sh', '-c', 'mount -t tmpfs none /mnt'], { stdio: 'ignore' }).status === 0;

  it.skipIf(!mounts)('is not there when the disk is full', () => {
    const mount = join(deskFolder(), 'disk');
    mkdirSync(mount);
    const script = `
      const { writeSteadily } = await import(${JSON.stringify(join(import.meta.dirname, '../../electron/backend/work/write-steadily.ts'))});
      const { readdirSync } = await import('node:fs');
      const told = await writeSteadily(${JSON.stringify(join(mount, 'big.txt'))}, Array(5000).fill('雨'.repeat(1000))).catch((error) => error.trouble.code);
      process.stdout.write(JSON.stringify([told, readdirSync(${JSON.stringify(mount)})]));`;
    const shell = `mount -t tmpfs -o size=4m none "${mount}" && exec "$0" "$@"`;
    const ran = spawnSync(
      'unshare',
      ['-Urm', 'sh', '-c', shell, process.execPath, '--input-type=module', '-e', script],
      { encoding: 'utf8' },
    );
    expect([ran.status, ran.stdout]).toEqual([0, JSON.stringify(['disk-full', []])]);
    expect(existsSync(join(mount, 'big.txt'))).toBe(false);
  });
});
