import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { examineFiles, examineZip, type Examination } from '../../shared/export/verifier/examine.ts';
import { heldAgainstKnown } from '../../shared/export/verifier/held-against.ts';
import { reportLines } from '../../shared/export/verifier/report-lines.ts';
import type { SignedFile } from '../../shared/export/verifier/check-signatures.ts';
import type { SignatureVerdict } from '../../shared/export/verifier/report.ts';
import { MAX_FILE } from '../../shared/export/verifier/zip.ts';
import { filesIn } from './files-in.ts';

/**
 * verify.mjs: checks a package of the Station Response Console with nothing but Node 18 or later. Written by `npm run verifier`, do not edit.
 *
 *     node verify.mjs PACKAGE.zip [--against KNOWN] [--json]      or the folder it was unpacked to
 *
 * KNOWN is the id of the key by which the workstation signs, or the code of a printed slip: a package forged as a whole shows by these alone.
 *
 * Exit code 0: sound; 1: there are findings; 2: a wrong call.
 */

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

function verdictOn({ bytes, signature }: SignedFile): SignatureVerdict {
  const raw = Buffer.from(signature.publicKey, 'base64');
  if (raw.length !== 32 || sha256(raw).slice(0, 16) !== signature.keyId) return 'unreadable';
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
    return verify(null, bytes, key, Buffer.from(signature.signature, 'base64')) ? 'sound' : 'differs';
  } catch {
    return 'unreadable';
  }
}

function examined(path: string): Examination {
  const stat = statSync(path);
  if (stat.isDirectory()) return examineFiles(filesIn(path), sha256);
  return examineZip(stat.size > MAX_FILE ? new Uint8Array() : readFileSync(path), path, sha256);
}

interface Call {
  readonly path: string;
  readonly known: string | undefined;
  readonly json: boolean;
}

function readCall(args: readonly string[]): Call | undefined {
  const words = args.filter((arg) => arg !== '--json');
  const at = words.indexOf('--against');
  const [, known] = at < 0 ? [] : words.splice(at, 2);
  const [path, ...more] = words;
  if (path === undefined || more.length > 0 || (at >= 0 && known === undefined)) return undefined;
  return { path, known, json: args.includes('--json') };
}

function main(args: readonly string[]): number {
  const call = readCall(args);
  if (!call) {
    process.stderr.write('用法 Usage: node verify.mjs PACKAGE.zip [--against KEY-ID|SLIP-CODE] [--json]\n');
    return 2;
  }
  const { path, known, json } = call;
  let examination: Examination;
  try {
    examination = examined(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`读不出 ${path}（${reason}）。请检查路径。 Cannot read ${path}: check the path.\n`);
    return 2;
  }
  const alone = examination.concluded(examination.signed.map(verdictOn));
  const held = known === undefined ? undefined : heldAgainstKnown(known, examination.files, alone);
  if (held && !held.ok) {
    process.stderr.write(`${held.refusal.message.zh} ${held.refusal.message.en}\n`);
    return 2;
  }
  const { findings, notes } = held?.value ?? { findings: [], notes: [] };
  const report = { ...alone, findings: [...alone.findings, ...findings] };
  const isSound = report.findings.length === 0;
  const lines = json
    ? [JSON.stringify({ path, ...report, notes, sound: isSound }, undefined, 2)]
    : [...reportLines(report), ...notes.map(({ zh, en }) => `  · ${zh} / ${en}`)];
  process.stdout.write(`${lines.join('\n')}\n`);
  return isSound ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
