import { text } from '../../../base/text.ts';
import type { StreamReader } from '../ground.ts';

/** The stream of checkpoints, as the store names it; see electron/backend/store/checkpoint.ts. */
export const CHECKPOINTS = 'checkpoint';

/** Reads the checkpoints: each chains the heads of the streams that have changed. */
export function checkpointReader(): StreamReader {
  return {
    read({ data }) {
      const { heads = {}, streams = 0 } = data as { readonly heads?: object; readonly streams?: number };
      const changed = Object.keys(heads).length;
      return {
        words: text(
          `记录校验点：共 ${streams} 个记录流，其中 ${changed} 个有新记录`,
          `Checkpoint of the record: ${streams} streams, ${changed} with new lines`,
        ),
      };
    },
  };
}
