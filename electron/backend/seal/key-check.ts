import { beijingDate } from '../../../shared/base/instant.ts';
import { text } from '../../../shared/base/text.ts';
import type { Check } from '../../../shared/contract/shapes.ts';
import type { KeyState } from './key-on-record.ts';

/** The signing key as the self-check says it. */
export function keyCheck(key: KeyState): Check {
  const title = text('签名密钥', 'Signing key');
  switch (key.kind) {
    case 'same': {
      if (key.before.length === 0) return { id: 'key', state: 'good', title, detail: text(key.keyId, key.keyId) };
      const days = key.before.map(({ at, data }) => `${data.keyId}（${beijingDate(at)}）`).join('、');
      const from = key.before.map(({ at, data }) => `${data.keyId} (${beijingDate(at)})`).join(', ');
      return {
        id: 'key',
        state: 'doubt',
        title,
        detail: text(
          `现用 ${key.keyId}；此前用过 ${days}，请确认每次更换都有缘由`,
          `${key.keyId} in use; before it ${from}: make sure that there was a reason for each change`,
        ),
      };
    }
    case 'none':
      return {
        id: 'key',
        state: 'doubt',
        title,
        detail: text('尚未制作，重新启动处置台后自动制作', 'None yet: it is made when the console is started again'),
      };
    case 'damaged':
      return {
        id: 'key',
        state: 'bad',
        title,
        detail: text(`${key.message.zh}${key.next.zh}`, `${key.message.en} ${key.next.en}`),
      };
    case 'lost':
      return {
        id: 'key',
        state: 'bad',
        title,
        detail: text(
          `密钥 ${key.recorded} 的文件不见了：请从备份恢复 keys 文件夹，否则重新启动后会另制一把并记入日志`,
          `The file of key ${key.recorded} is gone: restore the folder keys from a backup, or a new key is made and put on record at the next start`,
        ),
      };
    case 'other':
      return {
        id: 'key',
        state: 'bad',
        title,
        detail: text(
          `密钥文件为 ${key.keyId}，日志所记为 ${key.recorded ?? '无'}：若不是本单位更换，请核验日志库并报告`,
          `The file holds key ${key.keyId}, the journal names ${key.recorded ?? 'none'}: if nobody here exchanged it, verify the journal and report it`,
        ),
      };
  }
}
