import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

export interface SourceFile {
  /** Path from the root, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** What it imports: paths from the root for our own files, package names for others. */
  readonly imports: readonly string[];
}

/** `import … from 'x'`, `export … from 'x'`, `import 'x'` at the start of a line, and `import('x')`. */
const SPECIFIERS = [
  /^(?:import|export)\b[^;'"`]*?\bfrom\s+'([^']+)'/gm,
  /^import\s+'([^']+)'/gm,
  /\bimport\(\s*'([^']+)'\s*\)/g,
];

function importsOf(path: string, text: string): readonly string[] {
  const found = SPECIFIERS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  return found.map((specifier) => {
    const bare = specifier.replace(/\?.*$/, '');
    return bare.startsWith('.') ? posix.join(posix.dirname(path), bare) : bare;
  });
}

/** Every source file of the product (tests are not bound by the table). */
export function sourceFiles(): readonly SourceFile[] {
  return ['electron', 'renderer', 'shared'].flatMap((zone) =>
    readdirSync(join(root, zone), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
      .map((entry) => {
        const path = relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
        const text = readFileSync(join(root, path), 'utf8');
        return { path, text, lines: text.split('\n').length, imports: importsOf(path, text) };
      }),
  );
}

/** Source text without comments and string contents, for looking at what the code itself says. */
export function codeOnly(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}
