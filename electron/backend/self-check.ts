import { accessSync, constants, statfsSync } from 'node:fs';
import type { Check } from '../../shared/contract/shapes.ts';
import type { Desk } from './desk.ts';
import { anchorCheck, anchorState } from './seal/anchor-check.ts';
import { keyCheck } from './seal/key-check.ts';
import { keyState } from './seal/key-on-record.ts';

/** Below this much free space the desk is told to make room (bytes). */
const LOW_SPACE = 500 * 1024 * 1024;

/** What can be checked in an instant; the whole journal is verified apart, off the main thread. */
export async function selfCheck(desk: Desk): Promise<readonly Check[]> {
  const { services, store } = desk;
  const entries = desk.library.current().entries;
  const kept = entries.filter((entry) => !entry.inForce && !entry.retired);
  const doubts = entries.reduce(
    (sum, entry) => sum + entry.findings.filter((finding) => finding.severity === 'doubt').length,
    0,
  );
  const damaged = desk.drafts.damaged();
  const space = statfsSync(services.dataFolder);
  const free = space.bavail * space.bsize;
  const megabytes = Math.round(free / 1024 / 1024);
  return [
    {
      id: 'folder',
      state: isWritable(services.dataFolder) ? 'good' : 'bad',
      title: { zh: '数据文件夹', en: 'Data folder' },
      detail: { zh: services.dataFolder, en: services.dataFolder },
    },
    {
      id: 'space',
      state: free < LOW_SPACE ? 'doubt' : 'good',
      title: { zh: '磁盘剩余空间', en: 'Free disk space' },
      detail: { zh: `剩余 ${megabytes} MB`, en: `${megabytes} MB free` },
    },
    {
      id: 'journal',
      state: 'good',
      title: { zh: '日志库', en: 'Journal' },
      detail: {
        zh: `${store.path}，共 ${store.lastPosition()} 条，每条落盘后才显示`,
        en: `${store.path}, ${store.lastPosition()} lines, each on the disk before it shows`,
      },
    },
    {
      id: 'plans',
      state: kept.length > 0 ? 'bad' : doubts > 0 ? 'doubt' : 'good',
      title: { zh: '预案库', en: 'Plan library' },
      detail: {
        zh: `在用 ${entries.length - kept.length} 份，因错误未用 ${kept.length} 份，疑点 ${doubts} 处`,
        en: `${entries.length - kept.length} in force, ${kept.length} kept out by errors, ${doubts} doubts`,
      },
    },
    {
      id: 'pins',
      state: desk.pins.isDamaged() ? 'bad' : 'good',
      title: { zh: '签到口令', en: 'Sign-on PINs' },
      detail: desk.pins.isDamaged()
        ? {
            zh: '口令文件 pins.json 读不出来，设有口令的人不能签到：请从备份恢复该文件，或由带班领导逐人清除口令后重设',
            en: 'pins.json cannot be read, and nobody with a PIN can sign on: restore it from a backup, or have the duty leader clear each PIN and set new ones',
          }
        : { zh: '口令文件可用', en: 'The file of PINs can be used' },
    },
    {
      id: 'drafts',
      state: damaged.length > 0 ? 'doubt' : 'good',
      title: { zh: '预案草稿', en: 'Drafts of plans' },
      detail:
        damaged.length > 0
          ? {
              zh: `读不出来，原样保留，请移走或请维护人员找回文字：${damaged.join('、')}`,
              en: `Cannot be read and left as they are; move them away or have the text recovered: ${damaged.join(', ')}`,
            }
          : { zh: `${desk.drafts.all().length} 份`, en: `${desk.drafts.all().length}` },
    },
    keyCheck(keyState(store, services.keysFolder)),
    anchorCheck(anchorState(store), store.anchorsPath),
  ];
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
