import { canonicalJson } from '../base/canonical-json.ts';
import { contentHash } from '../base/content-hash.ts';
import type { WeatherShapes } from './events.ts';

type Message = WeatherShapes['WarningIssued' | 'WarningUpdated' | 'WarningCancelled'];

/** What a message says, as one mark: the same message from another file, or in another encoding, has the same. */
export function contentMark(message: Message): string {
  const { how: _, file: __, hash: ___, ...rest } = message;
  const { doubts: ____, ...said } = { doubts: undefined, ...rest };
  return contentHash(canonicalJson(said));
}
