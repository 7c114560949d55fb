import type { Text } from '../base/text.ts';

/** What a new part says until somebody has written it; the checks keep a plan that still says so out of force. */
export const TO_WRITE = {
  part: { zh: '（待写）', en: '(to be written)' },
  stepTitle: { zh: '（步骤名称）', en: '(name of the step)' },
  stepDo: { zh: '（谁做什么）', en: '(who does what)' },
} as const satisfies Readonly<Record<string, Text>>;

/** Stands for a basis that nobody has named yet: no entry has this id, so the checks ask for it. */
export const BASIS_TO_NAME = 'to-name';
