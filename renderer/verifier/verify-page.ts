import { bytesHash, contentHash } from '../../shared/base/content-hash.ts';
import type { Text } from '../../shared/base/text.ts';
import type { SignedFile } from '../../shared/export/verifier/check-signatures.ts';
import { examineZip } from '../../shared/export/verifier/examine.ts';
import { limitsOf } from '../../shared/export/verifier/limits.ts';
import { STATE_MARKS, verdictOf } from '../../shared/export/verifier/report-lines.ts';
import type { PackageReport, SignatureVerdict } from '../../shared/export/verifier/report.ts';

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
  const { signed, concluded } = examineZip(new Uint8Array(await file.arrayBuffer()), file.name, sha256);
  const verdicts = await Promise.all(signed.map(verdictOn));
  show(...reportNodes(file.name, concluded(verdicts)));
}

function reportNodes(name: string, report: PackageReport): readonly HTMLElement[] {
  const isSound = report.findings.length === 0;
  const verdict = line('p', verdictOf(report));
  verdict.className = isSound ? 'verdict sound' : 'verdict unsound';
  verdict.prepend(`${STATE_MARKS[isSound ? 'good' : 'bad']} `);
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

const input = document.querySelector<HTMLInputElement>('#package');
input?.addEventListener('change', () => {
  const [file] = input.files ?? [];
  if (file) void check(file);
  // So that the same file can be chosen again once it was mended.
  input.value = '';
});
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (file) void check(file);
});
