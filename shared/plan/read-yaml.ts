import { LineCounter, parseDocument } from 'yaml';
import type { Finding } from './findings.ts';
import type { LineOf } from './plan-path.ts';
import { yamlFault } from './yaml-faults.ts';
import { lineAt, treeFaults } from './yaml-tree.ts';

/** A YAML text as a value, or what is wrong with it. */
export type ReadYaml =
  | { readonly ok: true; readonly value: unknown; readonly lineOf: LineOf }
  | { readonly ok: false; readonly findings: readonly Finding[]; readonly lineOf: LineOf };

/** Reads YAML as people write plans and scenarios: no aliases, anchors, tags or repeated keys. Linear in the length of the text. */
export function readYaml(text: string, file: string): ReadYaml {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    version: '1.2',
    // Both take quadratic time on hostile text: repeated keys are found by treeFaults, lines by the counter.
    uniqueKeys: false,
    prettyErrors: false,
  });
  const lineOf: LineOf = (path) => lineAt(document, counter, path);
  const faults =
    document.errors.length > 0
      ? document.errors.map((error) => ({ offset: error.pos[0], message: yamlFault(error) }))
      : treeFaults(document);
  if (faults.length > 0) {
    const findings = faults.slice(0, 20).map(
      ({ offset, message }): Finding => ({
        severity: 'error',
        rule: 'yaml',
        file,
        line: counter.linePos(offset).line,
        message,
      }),
    );
    return { ok: false, findings, lineOf };
  }
  return { ok: true, value: document.toJS({ maxAliasCount: 0 }), lineOf };
}
