import { useState } from 'react';
import type { Answer } from '../client/answer.ts';
import type { Text } from '../../shared/base/text.ts';
import { sayWhy } from './messages.ts';

/** A PIN being typed, and why the last one was not taken. */
export function useProof(ask: (pin: string) => Promise<Answer<unknown>>): {
  readonly pin: string;
  readonly why: Text | undefined;
  readonly setPin: (pin: string) => void;
  readonly forgive: () => void;
  /** True once the host has taken it; otherwise the field is empty again. */
  readonly prove: () => Promise<boolean>;
} {
  const [pin, setPin] = useState('');
  const [why, setWhy] = useState<Text>();
  return {
    pin,
    why,
    setPin: (next) => {
      setPin(next);
      setWhy(undefined);
    },
    forgive: () => setWhy(undefined),
    async prove() {
      const answer = await ask(pin);
      if (answer.kind === 'done') return true;
      setPin('');
      if (answer.kind === 'refused') setWhy(answer.refusal.message);
      else sayWhy(answer);
      return false;
    },
  };
}
