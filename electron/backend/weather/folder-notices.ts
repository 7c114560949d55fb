import type { Notice } from '../../../shared/contract/shapes.ts';
import type { WeatherFolder } from '../../../shared/contract/weather.ts';

const GONE = 'weather-folder';
const REFUSED = 'weather-refused';

/** Names of files in a notice; of more, how many. */
const NAMED = 5;

/** What a person should read about the watched folder, under ids of their own: undefined takes the notice back. */
export function folderNotices(folder: WeatherFolder): ReadonlyMap<string, Notice | undefined> {
  return new Map([
    [GONE, goneNotice(folder)],
    [REFUSED, folder.refused.length > 0 ? refusedNotice(folder) : undefined],
  ]);
}

function goneNotice({ path, state }: WeatherFolder): Notice | undefined {
  if (state === 'watched') return undefined;
  const why = {
    missing: { zh: '不在了（网络盘可能断开）', en: 'is not there (a network drive may be lost)' },
    'not-a-folder': { zh: '不是文件夹', en: 'is no folder' },
    unreadable: { zh: '打不开', en: 'cannot be opened' },
  }[state];
  return {
    id: GONE,
    tone: 'bad',
    message: {
      zh: `预警报文文件夹${why.zh}：${path}。在它恢复之前请电话核对预警并手工登记；恢复后自动接着读。`,
      en: `The folder for warning messages ${why.en}: ${path}. Until it is back, ask for warnings by phone and enter them by hand; reading goes on by itself afterwards.`,
    },
  };
}

function refusedNotice({ refused }: WeatherFolder): Notice {
  const [first] = refused.flatMap(({ findings }) => findings);
  const others = refused.slice(1, NAMED).map(({ name }) => name);
  const all = refused.length;
  const rest = {
    zh: others.length === 0 ? '' : `。另有 ${others.join('、')}${all > NAMED ? `，共 ${all} 个` : ''}`,
    en: others.length === 0 ? '' : `. Also ${others.join(', ')}${all > NAMED ? `, ${all} in all` : ''}`,
  };
  return {
    id: REFUSED,
    tone: 'warn',
    message: {
      zh: `文件夹里的预警报文没有收。${first?.message.zh ?? ''}${rest.zh}`,
      en: `Messages in the watched folder were not taken over. ${first?.message.en ?? ''}${rest.en}`,
    },
  };
}
