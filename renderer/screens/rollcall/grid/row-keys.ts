import type { KeyboardEvent } from 'react';
import type { RollCallChannel } from '../../../../shared/duty/roll-call.ts';
import { isComposing } from '../../../ui/index.ts';
import { CHANNELS, type Entered } from '../channels.ts';

/** What a key asks of the party that has the keyboard. */
export type RowKey =
  | { readonly kind: 'enter'; readonly state: Entered }
  | { readonly kind: 'ask' }
  | { readonly kind: 'who' }
  | { readonly kind: 'attempts'; readonly by: number }
  | { readonly kind: 'channel'; readonly channel: RollCallChannel }
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number };

const KEYS: Readonly<Record<string, RowKey>> = {
  enter: { kind: 'enter', state: 'answered' },
  m: { kind: 'enter', state: 'not-answered' },
  e: { kind: 'enter', state: 'equipment-fault' },
  x: { kind: 'enter', state: 'excused' },
  t: { kind: 'ask' },
  a: { kind: 'who' },
  '+': { kind: 'attempts', by: 1 },
  '=': { kind: 'attempts', by: 1 },
  '-': { kind: 'attempts', by: -1 },
  arrowdown: { kind: 'move', rows: 1, columns: 0 },
  arrowup: { kind: 'move', rows: -1, columns: 0 },
  arrowright: { kind: 'move', rows: 0, columns: 1 },
  arrowleft: { kind: 'move', rows: 0, columns: -1 },
};

/** Keys belong to a row or cell only while it has the focus itself, not to the fields inside it. A key held down enters nothing twice. */
export function rowKey(event: KeyboardEvent): RowKey | undefined {
  if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey || isComposing(event))
    return undefined;
  const name = event.key.toLowerCase();
  const channel = /^[1-4]$/.test(name) ? CHANNELS[Number(name) - 1] : undefined;
  const key: RowKey | undefined = channel === undefined ? KEYS[name] : { kind: 'channel', channel };
  return key?.kind === 'enter' && event.repeat ? undefined : key;
}
