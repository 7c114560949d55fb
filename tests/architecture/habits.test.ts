import { describe, expect, it } from 'vitest';
import { codeOnly, sourceFiles } from './source-files.ts';

const files = sourceFiles();

describe('habits', () => {
  it('keeps files short', () => {
    const long = files.filter((file) => file.lines > 400);
    expect(long.map((file) => `${file.path} ${file.lines}`)).toEqual([]);
  });

  it('keeps the median file under 120 lines', () => {
    const sorted = files.map((file) => file.lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(120);
  });

  it('exports by name only', () => {
    const wild = files.filter((file) => /^export (default|\*)/m.test(codeOnly(file.text)));
    expect(wild.map((file) => file.path)).toEqual([]);
  });

  it('names files in kebab-case, React components in PascalCase', () => {
    const odd = files.filter((file) => {
      const name = file.path.split('/').at(-1) ?? '';
      return !(
        name.endsWith('.tsx') ? /^([A-Z][A-Za-z0-9]*|[a-z][a-z0-9-]*)\.tsx$/ : /^[a-z0-9][a-z0-9-]*(\.[a-z]+)?\.ts$/
      ).test(name);
    });
    expect(odd.map((file) => file.path)).toEqual([]);
  });

  it('knows no any and no suppressed check', () => {
    const loose = files.filter(
      (file) => /\bas any\b|: any\b/.test(codeOnly(file.text)) || /@ts-(ignore|expect-error)/.test(file.text),
    );
    expect(loose.map((file) => file.path)).toEqual([]);
  });

  it('has no import cycle', () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const cycles: string[] = [];
    const done = new Set<string>();
    const walk = (path: string, trail: readonly string[]) => {
      const at = trail.indexOf(path);
      if (at >= 0) cycles.push([...trail.slice(at), path].join(' -> '));
      if (at >= 0 || done.has(path)) return;
      for (const target of byPath.get(path)?.imports ?? []) if (byPath.has(target)) walk(target, [...trail, path]);
      done.add(path);
    };
    for (const file of files) walk(file.path, []);
    expect(cycles).toEqual([]);
  });
});
