import { bytesHash, contentHash } from '../../shared/base/content-hash.ts';
import type { Text } from '../../shared/base/text.ts';
import type { SignedFile } from '../../shared/export/verifier/check-signatures.ts';
import { examineZip } from '../../shared/export/verifier/examine.ts';
import { heldAgainstKnown } from '../../shared/export/verifier/held-against.ts';
import { limitsOf } from '../../shared/export/verifier/limits.ts';
import { STATE_MARKS, stateOf, verdictOf } from '../../shared/export/verifier/report-lines.ts';
import type { PackageReport, SignatureVerdict } from '../../shared/export/verifier/report.ts';
import { MAX_FILE } from '../../shared/export/verifier/zip.ts';

/** The script of verify.html. SHA-256 is computed by the page itself, since browsers lend theirs only to some origins; Ed25519 is asked of the browser. */

const sha256 = (content: Uint8Array | string) =>
  typeof content === 'string' ? contentHash(content) : bytesHash(content);

async function verdictOn({ bytes, signature }: SignedFile): Promise<SignatureVerdict> {
  const publicKey = fromBase64(signature.publicKey);
  const value = fromBase64(signature.signature);
  if (!publicKey || !value || publicKey.length !== 32 || sha256(publicKey).slice(0, 16) !== signature.keyId)
    return 'unreadable';
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify']);
    return (await crypto.subtle.verify('Ed25519', key, value, new Uint8Array(bytes))) ? 'sound' : 'differs';
  } catch {
    // An older browser: it knows no Ed25519, or lends crypto.subtle to no page from a file.
    return 'unchecked';
  }
}

function fromBase64(words: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(words), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

async function check(file: File): Promise<void> {
  show(line('p', { zh: `正在核验 ${file.name} …`, en: `Checking ${file.name} …` }));
  const bytes = await bytesOf(file);
  if (!bytes) {
    const why = {
      zh: `读不出 ${file.name}：文件已被移走、正被占用或改动。请重新选取。`,
      en: `${file.name} cannot be read: it was moved, is in use or has changed. Choose it again.`,
    };
    show(line('p', why));
    return;
  }
  const { files, signed, concluded } = examineZip(bytes, file.name, sha256);
  const report = concluded(await Promise.all(signed.map(verdictOn)));
  const known = knownInput?.value.trim() ?? '';
  const held = known === '' ? undefined : heldAgainstKnown(known, files, report);
  if (held && !held.ok) {
    show(line('p', held.refusal.message));
    return;
  }
  const { findings, notes } = held?.value ?? { findings: [], notes: [] };
  show(...reportNodes(file.name, { ...report, findings: [...report.findings, ...findings] }, notes));
}

/** Undefined for what cannot be read; nothing of a file that is larger than any package. */
async function bytesOf(file: File): Promise<Uint8Array | undefined> {
  if (file.size > MAX_FILE) return new Uint8Array();
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

const STATE_CLASSES = { good: 'verdict sound', open: 'verdict unsigned', bad: 'verdict unsound' } as const;

function reportNodes(name: string, report: PackageReport, notes: readonly Text[]): readonly HTMLElement[] {
  const state = stateOf(report);
  const verdict = line('p', verdictOf(report));
  verdict.className = STATE_CLASSES[state];
  verdict.prepend(`${STATE_MARKS[state]} `);
  const mode = report.mode === 'drill' ? [line('p', { zh: '演练', en: 'DRILL' })] : [];
  const about = element('p', `${name}${report.response === undefined ? '' : ` · ${report.response}`}`);
  const found = report.findings.map(({ file, row, message }) =>
    line('li', message, row === undefined ? file : `${file}:${row}`),
  );
  const checks = report.checks.map(({ state, title, detail }) => {
    const item = line('li', { zh: `${title.zh}：${detail.zh}`, en: `${title.en}: ${detail.en}` });
    item.prepend(`${STATE_MARKS[state]} `);
    return item;
  });
  return [
    ...mode,
    verdict,
    about,
    ...section({ zh: '问题', en: 'Findings' }, found),
    ...section(
      { zh: '与已知的核对', en: 'Held against what you know' },
      notes.map((note) => line('li', note)),
    ),
    ...section({ zh: '核验了什么', en: 'What was checked' }, checks),
    ...section(
      { zh: '核验不能证明的', en: 'What this cannot prove' },
      limitsOf(report.kind).map((limit) => line('li', limit)),
    ),
  ];
}

function section(title: Text, items: readonly HTMLElement[]): readonly HTMLElement[] {
  if (items.length === 0) return [];
  const list = document.createElement('ul');
  list.append(...items);
  return [line('h2', title), list];
}

function element(tag: string, words: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
}

/** Both languages, Chinese first, after the place they are about. Only ever as text: nothing of a package becomes part of the page. */
function line(tag: string, words: Text, place?: string): HTMLElement {
  const made = document.createElement(tag);
  if (place !== undefined) made.append(element('code', place), ' ');
  const english = element('span', words.en);
  english.className = 'en';
  english.lang = 'en';
  made.append(words.zh, ' ', english);
  return made;
}

const result = document.querySelector('#result');
const show = (...nodes: readonly HTMLElement[]) => result?.replaceChildren(...nodes);

const knownInput = document.querySelector<HTMLInputElement>('#known');
/** The file that was checked last, to be checked again when something else is known. */
let last: File | undefined;

function checkThis(file: File | undefined): void {
  last = file ?? last;
  if (last) void check(last);
}

knownInput?.addEventListener('change', () => checkThis(undefined));

const input = document.querySelector<HTMLInputElement>('#package');
input?.addEventListener('change', () => {
  const [file] = input.files ?? [];
  if (file) checkThis(file);
  // So that the same file can be chosen again once it was mended.
  input.value = '';
});
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (file) checkThis(file);
});
