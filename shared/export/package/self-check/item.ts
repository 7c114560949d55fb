import type { Text } from '../../../base/text.ts';
import type { CheckState } from '../../verifier/report.ts';

/** The four natures of an electronic record in DA/T 70—2018. */
export type Nature = 'authenticity' | 'integrity' | 'usability' | 'security';

/** One item of the self-check. `open`: a program cannot decide it, and it is left to the archivist. */
export interface SelfCheckItem {
  readonly nature: Nature;
  readonly what: Text;
  readonly how: Text;
  readonly state: CheckState;
  readonly result: Text;
}
