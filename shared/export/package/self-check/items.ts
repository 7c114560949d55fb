import { text, type Text } from '../../../base/text.ts';
import type { ResponseEvent } from '../../../response/events.ts';
import type { CheckId, PackageReport } from '../../verifier/report.ts';
import type { Nature, SelfCheckItem } from './item.ts';
import type { PackageScan } from './package-scan.ts';

export interface SelfCheckParts {
  /** What verifying the package came to, as it stood before this page was added. */
  readonly report: PackageReport;
  readonly scan: PackageScan;
  readonly events: readonly ResponseEvent[];
  /** When the response was closed; absent while it runs. */
  readonly closedAt?: number | undefined;
}

/** The self-check after the four natures of DA/T 70—2018. The wording of the items is ours, and they do not stand for the whole standard. */
export function selfCheckItems(parts: SelfCheckParts): readonly SelfCheckItem[] {
  return [...authenticity(parts), ...integrity(parts), ...usability(parts), ...security(parts), ...FOR_THE_ARCHIVIST];
}

function authenticity({ report, events }: SelfCheckParts): readonly SelfCheckItem[] {
  const nature = 'authenticity';
  const unnamed = events.filter(({ byPerson, byPost, workstation }) => !byPerson || !byPost || !workstation);
  const backwards = events.filter(({ at, recordedAt }) => at > recordedAt);
  return [
    checked(
      nature,
      report,
      'signature',
      text('来源可证', 'Origin'),
      text('核验工作站的 Ed25519 签名', 'Ed25519 signature of the workstation'),
    ),
    checked(
      nature,
      report,
      'rows',
      text('内容未改', 'Content unaltered'),
      text(
        '重算每条的 SHA-256 并核对前后相接',
        'SHA-256 of every row computed anew, each held against the row before it',
      ),
    ),
    checked(
      nature,
      report,
      'checkpoint',
      text('外部留痕', 'Anchored outside'),
      text('与检查点和库外锚点比对', 'held against checkpoint and anchors outside the journal'),
    ),
    counted(
      nature,
      text('责任可溯', 'Who acted'),
      text('每条都有人员、岗位和工作站', 'every row names person, post and workstation'),
      unnamed.map(versionOf),
    ),
    counted(
      nature,
      text('时间合理', 'Times'),
      text('发生时间不晚于记入时间', 'nothing was entered before it happened'),
      backwards.map(versionOf),
    ),
  ];
}

function integrity({ report, events, closedAt }: SelfCheckParts): readonly SelfCheckItem[] {
  const nature = 'integrity';
  const gaps = events.filter(({ version }, at) => version !== at + 1);
  return [
    checked(
      nature,
      report,
      'files',
      text('文件齐全', 'All files there'),
      text('与清单逐个比对数量和哈希', 'number and hash of each held against the manifest'),
    ),
    counted(
      nature,
      text('编号连续', 'No number missing'),
      text('条目编号从 1 起没有缺号', 'rows are numbered from 1 without a gap'),
      gaps.map(versionOf),
    ),
    checked(
      nature,
      report,
      'editions',
      text('依据齐全', 'Plans there'),
      text('处置所用预案原文的哈希', 'hash of the text of each plan used'),
    ),
    {
      nature,
      what: text('记录完结', 'Record complete'),
      how: text('处置是否已归档', 'whether the response was closed'),
      state: closedAt === undefined ? 'open' : 'good',
      result:
        closedAt === undefined
          ? text(
              '处置尚未归档，之后还会有内容，归档后请重新导出',
              'still running: more will follow, export it again once it is closed',
            )
          : text('已归档', 'closed'),
    },
  ];
}

function usability({ report, scan }: SelfCheckParts): readonly SelfCheckItem[] {
  const nature = 'usability';
  return [
    checked(
      nature,
      report,
      'container',
      text('可以解开', 'Opens'),
      text('重新读取压缩包并解开每个文件', 'zip file read back, every file unpacked'),
    ),
    counted(
      nature,
      text('格式开放', 'Open formats'),
      text('只用 HTML、JSON、YAML、纯文本', 'HTML, JSON, YAML and plain text only'),
      scan.closedFormats,
    ),
    counted(
      nature,
      text('文字可读', 'Readable text'),
      text('每个文件都是有效的 UTF-8', 'every file is valid UTF-8'),
      scan.notUtf8,
    ),
  ];
}

function security({ scan }: SelfCheckParts): readonly SelfCheckItem[] {
  const nature = 'security';
  return [
    counted(
      nature,
      text('没有活动内容', 'No active content'),
      text('网页不带脚本；核验页的脚本不得联网', 'pages have no script; that of the verifier may not call anywhere'),
      scan.active,
    ),
    counted(
      nature,
      text('不取外部内容', 'Nothing fetched'),
      text('网页不引用外部地址', 'no page refers to another place'),
      scan.remote,
    ),
    {
      nature,
      what: text('未加密', 'Not encrypted'),
      how: text('压缩包条目不带加密标志，内容全部读出', 'no entry is flagged as encrypted, and all of it was read'),
      state: 'good',
      result: text('符合', 'in order'),
    },
  ];
}

const versionOf = ({ version }: ResponseEvent): string => `#${version}`;

/** An item that a check of the verifier answers. */
function checked(nature: Nature, report: PackageReport, id: CheckId, what: Text, how: Text): SelfCheckItem {
  const check = report.checks.find((one) => one.id === id);
  const none = text('未能核验', 'could not be checked');
  return { nature, what, how, state: check?.state ?? 'open', result: check?.detail ?? none };
}

/** An item that is in order when nothing speaks against it. */
function counted(nature: Nature, what: Text, how: Text, against: readonly string[]): SelfCheckItem {
  if (against.length === 0) return { nature, what, how, state: 'good', result: text('符合', 'in order') };
  const few = against.slice(0, 5).join(', ');
  const result = text(`${against.length} 处不符：${few}`, `${against.length} not in order: ${few}`);
  return { nature, what, how, state: 'bad', result };
}

const left = (nature: Nature, what: Text, how: Text): SelfCheckItem => ({
  nature,
  what,
  how,
  state: 'open',
  result: text('程序不能核验，由档案人员核验', 'no program can tell: for the archivist'),
});

const FOR_THE_ARCHIVIST: readonly SelfCheckItem[] = [
  left(
    'authenticity',
    text('密钥归属', 'Whose key'),
    text(
      '密钥编号与工作站公布的或纸面核验码核对',
      'key id compared with what the workstation made known or with a slip',
    ),
  ),
  left(
    'integrity',
    text('与纸质一致', 'Same as on paper'),
    text('与纸质记录、批示、传真等核对', 'held against paper records, instructions and faxes'),
  ),
  left(
    'usability',
    text('载体可用', 'Medium'),
    text('载体外观、读取速度、备份介质', 'state of the medium, how it reads, spare copies'),
  ),
  left(
    'security',
    text('无病毒', 'No virus'),
    text(
      '用本单位的杀毒软件检查；归档副本设为只读',
      'with the virus scanner of the house; keep the archived copy read-only',
    ),
  ),
  left(
    'security',
    text('知悉范围', 'Who may read it'),
    text('确定密级和保管期限；外发用脱敏副本', 'secrecy and period of keeping decided; a redacted copy for outside'),
  ),
];
