import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { canonicalJson } from '../../../shared/base/canonical-json.ts';
import type { Instant } from '../../../shared/base/instant.ts';
import { fsyncFolder, makeFolder } from './fsync-folder.ts';

/**
 * The newest checkpoint, written down outside the database.
 *
 * A bare chain does not see that its end was cut off or that the whole file was exchanged; whoever does that has to find
 * every anchor too: this file (best on another disk), each export, each printed slip.
 */
export interface Anchor {
  readonly at: Instant;
  readonly position: number;
  readonly version: number;
  readonly hash: string;
}

/** Says that the anchor was set by whoever holds a key. */
export interface AnchorSeal {
  /** Id of the key; its public key stands in the journal. */
  readonly key: string;
  /** Ed25519 over anchorBytes, base64. */
  readonly signature: string;
}

/** An anchor as it stands in the file; lines from before there was a key have no seal. */
export type KeptAnchor = Anchor & Partial<AnchorSeal>;

/** Signs the bytes of an anchor. Throws StoreTroubleError when the key cannot be had. */
export type AnchorSigner = (bytes: Uint8Array) => AnchorSeal;

/** What is signed: the canonical text of the anchor alone. */
export function anchorBytes({ at, position, version, hash }: Anchor): Uint8Array {
  return new TextEncoder().encode(canonicalJson({ at, position, version, hash }));
}

const LONGEST_LINE = 4096;

/** Adds a line and returns when it is on the disk; does nothing when it already is the last line. */
export function keepAnchor(path: string, anchor: KeptAnchor): void {
  const folder = dirname(path);
  makeFolder(folder);
  const isNew = !existsSync(path);
  const file = openSync(path, 'a+');
  try {
    const line = canonicalJson(anchor);
    const tail = readTail(file);
    if (tail.endsWith(`\n${line}\n`) || tail === `${line}\n`) return;
    // A line that a power cut tore must not spoil the next one.
    writeFileSync(file, `${tail === '' || tail.endsWith('\n') ? '' : '\n'}${line}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (isNew) fsyncFolder(folder);
}

function readTail(file: number): string {
  const { size } = fstatSync(file);
  const buffer = Buffer.alloc(Math.min(size, LONGEST_LINE));
  readSync(file, buffer, 0, buffer.length, Math.max(0, size - LONGEST_LINE));
  return buffer.toString('utf8');
}

export interface Anchors {
  readonly anchors: readonly KeptAnchor[];
  /** Numbers of the lines that are no anchor. */
  readonly unreadable: readonly number[];
}

/** All anchors of a file; none when there is no file. One line an hour: ten years are a few megabytes. */
export function readAnchors(path: string): Anchors {
  const anchors: KeptAnchor[] = [];
  const unreadable: number[] = [];
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const anchor = parseAnchor(line);
    if (anchor) anchors.push(anchor);
    else unreadable.push(index + 1);
  }
  return { anchors, unreadable };
}

function parseAnchor(line: string): KeptAnchor | undefined {
  try {
    const value = JSON.parse(line) as Partial<Record<keyof KeptAnchor, unknown>>;
    const { at, position, version, hash, key, signature } = value;
    if (typeof at !== 'number' || typeof position !== 'number' || typeof version !== 'number') return undefined;
    if (typeof hash !== 'string') return undefined;
    const seal = typeof key === 'string' && typeof signature === 'string' ? { key, signature } : {};
    return { at, position, version, hash, ...seal };
  } catch {
    return undefined;
  }
}
