import { useCallback, useState } from 'react';
import { deskKey } from '../../state/index.ts';

/** A line that has been begun and not yet written. */
export interface Draft {
  readonly text: string;
  /** The response it is meant for: held from the first letter on, so that a change of screen never redirects a line. */
  readonly response?: string;
  /** The number in front is no time. */
  readonly noTime?: true;
}

const key = () => deskKey('src.quick-log');
export const EMPTY: Draft = { text: '' };

/** The draft of the quick log line; it outlives a change of screen and a reload of this window. */
export function useDraft(): readonly [Draft, (change: (draft: Draft) => Draft) => void] {
  const [draft, setDraft] = useState(stored);
  const change = useCallback((how: (draft: Draft) => Draft) => {
    setDraft((before) => {
      const next = how(before);
      sessionStorage.setItem(key(), JSON.stringify(next));
      return next;
    });
  }, []);
  return [draft, change];
}

function stored(): Draft {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key()) ?? 'null');
    if (typeof value !== 'object' || value === null) return EMPTY;
    const { text, response, noTime } = value as Record<string, unknown>;
    if (typeof text !== 'string') return EMPTY;
    return {
      text,
      ...(typeof response === 'string' ? { response } : {}),
      ...(noTime === true ? { noTime } : {}),
    };
  } catch {
    return EMPTY;
  }
}
