import { text, type Text } from '../base/text.ts';
import type { WorkstationEvent } from './events.ts';

/** A line about the workstation as a sentence. */
export function workstationSentence({ workstation, data }: Pick<WorkstationEvent, 'workstation' | 'data'>): Text {
  return data.replaces === undefined
    ? text(
        `工作站 ${workstation} 启用签名密钥 ${data.keyId}`,
        `Workstation ${workstation} began to sign with key ${data.keyId}`,
      )
    : text(
        `工作站 ${workstation} 改用签名密钥 ${data.keyId}，原密钥 ${data.replaces} 停用`,
        `Workstation ${workstation} signs with key ${data.keyId} from now on, no longer with ${data.replaces}`,
      );
}
