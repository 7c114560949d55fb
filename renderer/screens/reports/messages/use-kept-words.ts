import { useState } from 'react';
import { deskKey } from '../../../state/index.ts';

/** What a person has typed for a message that is not kept in the journal yet. It outlives a change of screen and a reload. */
export interface KeptWords {
  readonly zh?: string;
  readonly en?: string;
  readonly place?: string;
  /** Lines the draft rested on when its words were first changed. */
  readonly cites?: string;
}

export function useKeptWords(key: string): {
  readonly kept: KeptWords;
  readonly keep: (change: KeptWords) => void;
  readonly forget: () => void;
} {
  const name = deskKey(`src.message-draft.${key}`);
  const [state, setState] = useState(() => ({ name, kept: read(name) }));
  // Another template has words of its own.
  const kept = state.name === name ? state.kept : read(name);
  return {
    kept,
    keep: (change) => {
      const next = { ...kept, ...change };
      sessionStorage.setItem(name, JSON.stringify(next));
      setState({ name, kept: next });
    },
    forget: () => {
      sessionStorage.removeItem(name);
      setState({ name, kept: {} });
    },
  };
}

function read(name: string): KeptWords {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(name) ?? 'null');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
