/** What a look at the files of a package shows, apart from hashes. */
export interface PackageScan {
  /** Text files whose bytes are no UTF-8. */
  readonly notUtf8: readonly string[];
  /** Files of a kind that is no open format of plain text. */
  readonly closedFormats: readonly string[];
  /** Pages that run script, other than the verifier, whose policy keeps it from calling anywhere. */
  readonly active: readonly string[];
  /** Pages that would fetch something from elsewhere. */
  readonly remote: readonly string[];
}

const OPEN_FORMATS = /\.(html|mjs|json|jsonl|txt|yaml)$/;
const VERIFIER = 'verify.html';

/** Looks through files; `utf8` gives undefined for bytes that are no UTF-8. */
export function scanPackage(
  files: ReadonlyMap<string, Uint8Array>,
  utf8: (bytes: Uint8Array) => string | undefined,
): PackageScan {
  const names = [...files.keys()];
  const texts = new Map([...files].map(([name, bytes]) => [name, utf8(bytes)]));
  const pages = names.filter((name) => name.endsWith('.html'));
  const holds = (name: string, pattern: RegExp) => pattern.test(texts.get(name) ?? '');
  return {
    notUtf8: names.filter((name) => texts.get(name) === undefined),
    closedFormats: names.filter((name) => !OPEN_FORMATS.test(name)),
    active: pages.filter((name) =>
      name === VERIFIER
        ? !holds(name, /Content-Security-Policy" content="default-src 'none';/)
        : holds(name, /<(script|iframe|object|embed|form)\b|<[^>]*(\son[a-z]+\s*=|javascript:)/i),
    ),
    remote: pages.filter((name) => holds(name, /\b(src|href|action)\s*=\s*["']?\s*(https?:)?\/\//i)),
  };
}
