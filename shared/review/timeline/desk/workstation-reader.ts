import type { WorkstationEvent } from '../../../workstation/events.ts';
import { workstationSentence } from '../../../workstation/sentence.ts';
import type { StreamReader } from '../ground.ts';

/** Reads what the console says about the workstation itself. */
export function workstationReader(): StreamReader {
  return { read: (event) => ({ words: workstationSentence(event as WorkstationEvent) }) };
}
