import type { Text } from '../../base/text.ts';

/** What was found wrong in a package; `file` and `row` name the place. */
export interface PackageFinding {
  readonly code: string;
  readonly file: string;
  readonly row?: number;
  readonly message: Text;
}

/** Notes a finding; `row` counts from 1. */
export type Find = (code: string, file: string, zh: string, en: string, row?: number) => void;

/** A place to note findings in, and the findings noted so far. */
export function findings(): { readonly found: readonly PackageFinding[]; readonly find: Find } {
  const found: PackageFinding[] = [];
  return {
    found,
    find(code, file, zh, en, row) {
      found.push({ code, file, ...(row === undefined ? {} : { row }), message: { zh, en } });
    },
  };
}
