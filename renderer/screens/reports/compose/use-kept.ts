import { useState } from 'react';
import { deskKey } from '../../../state/index.ts';

/** What a person has typed for a report that has not gone yet. It outlives a change of screen and a reload, and goes when the report goes. */
export interface Kept {
  /** Lines of the script that were changed, by field id. */
  readonly lines: Readonly<Record<string, string>>;
  /** The whole text, once it was changed, and the draft it was made from. */
  readonly text?: string;
  readonly base?: string;
  /** Recipients taken off and added, and who took the report, by unit. */
  readonly off: readonly string[];
  readonly added: readonly string[];
  readonly takers: Readonly<Record<string, string>>;
}

const NOTHING: Kept = { lines: {}, off: [], added: [], takers: {} };

export function useKept(key: string): {
  readonly kept: Kept;
  readonly keep: (change: Partial<Kept>) => void;
  readonly forgetText: () => void;
  readonly forget: () => void;
} {
  const name = deskKey(`src.report-draft.${key}`);
  const [kept, setKept] = useState(() => read(name));
  const write = (next: Kept) => {
    sessionStorage.setItem(name, JSON.stringify(next));
    setKept(next);
  };
  return {
    kept,
    keep: (change) => write({ ...kept, ...change }),
    forgetText: () => {
      const { text: _, base: __, ...rest } = kept;
      write({ ...rest, lines: {} });
    },
    forget: () => {
      sessionStorage.removeItem(name);
      setKept(NOTHING);
    },
  };
}

function read(name: string): Kept {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(name) ?? 'null');
    return typeof value === 'object' && value !== null ? { ...NOTHING, ...value } : NOTHING;
  } catch {
    return NOTHING;
  }
}
