import { type Text, text } from '../../../shared/base/text.ts';

/** One thing that is not as it was written. `code` is stable. */
export interface VerifyFinding {
  readonly code: VerifyCode;
  readonly stream?: string;
  readonly version?: number;
  readonly position?: number;
  readonly message: Text;
}

export interface Spot {
  readonly stream?: string;
  readonly version?: number;
  readonly position?: number;
}

/** A sentence of another part, or a number or name that is the same in both languages. */
type Detail = string | number | Text;

/** The sentence of every finding; `detail` is what the spot cannot say: a range, a number, a line of SQLite's. */
const SENTENCES = {
  'file-unreadable': (_at, detail) =>
    text(`文件无法作为记录库读取：${detail.zh}`, `The file cannot be read as a journal: ${detail.en}`),
  integrity: (_at, detail) =>
    text(`数据库结构检查未通过：${detail.zh}`, `The database fails its integrity check: ${detail.en}`),
  'schema-altered': (_at, detail) =>
    text(
      `库表、索引或触发器与本格式不符：${detail.zh}`,
      `A table, index or trigger is not as this format has it: ${detail.en}`,
    ),
  'page-unreadable': (_at, detail) => text(`位置 ${detail.zh} 的记录无法读取`, `Positions ${detail.en} cannot be read`),
  'row-hash': (at) =>
    text(
      `${at.zh}的内容与其哈希不符：写入后被改动`,
      `${at.en} does not have the content of its hash: it was changed after it was written`,
    ),
  'data-not-canonical': (at) =>
    text(`${at.zh}的数据不是规范 JSON 文本`, `${at.en} holds data that is not canonical JSON text`),
  'prev-hash': (at) => text(`${at.zh}与前一条的哈希链断开`, `${at.en} does not follow the hash of the row before it`),
  'version-gap': (at, detail) =>
    text(`${at.zh}之前缺第 ${detail.zh} 条`, `Before ${at.en}, version ${detail.en} is missing`),
  'version-repeated': (at) => text(`${at.zh}的序号重复出现`, `${at.en} has a version that is there twice`),
  'position-backwards': (at, detail) =>
    text(
      `${at.zh}排在前一条（位置 ${detail.zh}）之前`,
      `${at.en} stands before the row it follows (position ${detail.en})`,
    ),
  'position-gap': (_at, detail) =>
    text(`位置 ${detail.zh} 的记录缺失`, `The rows at positions ${detail.en} are missing`),
  'rows-removed-at-end': (_at, detail) =>
    text(
      `文件末尾的记录被删除：曾写到位置 ${detail.zh}`,
      `Rows were removed from the end of the file: position ${detail.en} was once written`,
    ),
  'stream-deleted': (at, detail) =>
    text(
      `${at.zh}被整条删除：位置 ${detail.zh} 的检查点记有该流`,
      `${at.en} was deleted as a whole: the checkpoint at position ${detail.en} names it`,
    ),
  'stream-shortened': (at, detail) =>
    text(
      `${at.zh}已不存在：位置 ${detail.zh} 的检查点记有该条`,
      `${at.en} is gone: the checkpoint at position ${detail.en} names it`,
    ),
  'head-differs': (at, detail) =>
    text(
      `${at.zh}与位置 ${detail.zh} 的检查点所记不同：历史被改写`,
      `${at.en} is not what the checkpoint at position ${detail.en} recorded: history was rewritten`,
    ),
  'stream-count': (at, detail) =>
    text(`${at.zh}所记流的数目与实际不符：${detail.zh}`, `${at.en} counted another number of streams: ${detail.en}`),
  'checkpoint-unreadable': (at) => text(`${at.zh}不是检查点的内容`, `${at.en} does not hold the data of a checkpoint`),
  'tail-cut': (at, detail) =>
    text(
      `${at.zh}不在文件中，但锚点文件第 ${detail.zh} 条记有：末尾被截断或整个文件被换成旧的`,
      `${at.en} is not in the file, but anchor ${detail.en} names it: the end was cut off, or the file was exchanged for an older one`,
    ),
  'anchor-differs': (at, detail) =>
    text(
      `${at.zh}与锚点文件第 ${detail.zh} 条不符：历史被改写或文件被调换`,
      `${at.en} is not what anchor ${detail.en} says: history was rewritten or the file was exchanged`,
    ),
  'anchor-unreadable': (_at, detail) =>
    text(`锚点文件第 ${detail.zh} 行无法识读`, `Line ${detail.en} of the anchors file is not an anchor`),
  'checkpoint-unanchored': (_at, detail) =>
    text(
      `第 ${detail.zh} 个检查点不在锚点文件中：锚点被删，或当时锚点盘写不进`,
      `Checkpoints ${detail.en} are not in the anchors file: anchors were removed, or their disk could not be written then`,
    ),
  'anchor-unsigned': (at, detail) =>
    text(
      `锚点文件第 ${detail.zh} 条（${at.zh}）没有签名，而此前已启用签名：锚点被改写，或当时密钥不可用`,
      `Anchor ${detail.en} (${at.en}) is not signed, though a key was in use by then: it was rewritten, or the key could not be had`,
    ),
  'anchor-signature': (at, detail) =>
    text(
      `锚点文件第 ${detail.zh} 条（${at.zh}）的签名不符：锚点被改写`,
      `The signature of anchor ${detail.en} (${at.en}) does not fit: it was rewritten`,
    ),
  'anchor-key': (at, detail) =>
    text(
      `${at.zh}的锚点由密钥 ${detail.zh} 签名，日志中没有记载这把密钥`,
      `The anchor of ${at.en} is signed with key ${detail.en}, which the journal does not name`,
    ),
  'anchor-other-key': (at, detail) =>
    text(
      `${at.zh}的锚点由密钥 ${detail.zh} 签名，而日志所记当时在用的不是这把密钥：锚点被改写`,
      `The anchor of ${at.en} is signed with key ${detail.en}, which the journal does not name as the key in use then: it was rewritten`,
    ),
  'key-not-recorded': (at, detail) =>
    text(
      `${at.zh}没有记载本工作站的签名密钥 ${detail.zh}：日志库或密钥文件被调换，或制成密钥后尚未启动过处置台`,
      `${at.en} does not name this workstation's key ${detail.en}: the journal or the key file was exchanged, or the console has not been started since the key was made`,
    ),
  'key-damaged': (_at, detail) =>
    text(
      `工作站签名密钥文件读不出来，锚点只按日志所记的密钥核对：${detail.zh}`,
      `The workstation's signing key cannot be read, and anchors were checked under the keys that the journal names alone: ${detail.en}`,
    ),
  'anchors-missing': (_at, detail) =>
    text(
      `锚点文件缺失或为空：${detail.zh}；无法发现末尾截断`,
      `The anchors file is missing or empty: ${detail.en}; a cut tail could not be noticed`,
    ),
  'edition-missing': (at, detail) =>
    text(
      `${at.zh}所用的预案文本已不在库中：${detail.zh}`,
      `The plan text that ${at.en} is pinned to is no longer in the file: ${detail.en}`,
    ),
  'edition-hash': (_at, detail) =>
    text(
      `预案文本与其哈希不符：${detail.zh}`,
      `A stored plan text does not have the content of its hash: ${detail.en}`,
    ),
} as const satisfies Record<string, (at: Text, detail: Text) => Text>;

/** What is no fault by itself and may still be worth a look. */
const NOTES = {
  'anchors-begun-anew': (at, detail) =>
    text(
      `锚点文件从${at.zh}才开始，更早的第 ${detail.zh} 个检查点没有锚点作证。恢复过备份或换过锚点盘属正常；请用移开留存的锚点文件或核验单核对：verify --against <文件或核验码>`,
      `The anchors file begins with ${at.en}; no anchor speaks for checkpoints ${detail.en}. That is right after a restore or with a new disk for anchors; hold the anchors file that was put aside, or a slip, against the journal: verify --against <file or code>`,
    ),
  'entered-backwards': (at, detail) =>
    text(
      `${at.zh}的录入时间早于排在它前面的记录，附近没有校时或启动的记录（共 ${detail.zh} 处）。请查当时的时钟，并核对这些记录由谁录入`,
      `${at.en} was entered at an earlier time than rows in front of it, and no line near it tells of a clock that was set or a start (${detail.en} in all). Look at the clock of that time, and ask who entered these rows`,
    ),
  'checkpoint-late': (at, detail) =>
    text(
      `${at.zh}之前，处置台在运行而一个多小时没有检查点（共 ${detail.zh} 处）。磁盘写满或机器停顿会如此；否则请用核验单或留存的锚点核对这段记录`,
      `Before ${at.en} there was no checkpoint for over an hour though the console ran (${detail.en} in all). A full disk or a machine that stood still leaves this; otherwise hold a slip or kept anchors against these rows`,
    ),
} as const satisfies Record<string, (at: Text, detail: Text) => Text>;

type VerifyNoteCode = keyof typeof NOTES;

export interface VerifyNote extends Spot {
  readonly code: VerifyNoteCode;
  readonly message: Text;
}

export type VerifyCode = keyof typeof SENTENCES;

export function verifyFinding(code: VerifyCode, spot: Spot, detail: Detail = ''): VerifyFinding {
  const both = typeof detail === 'object' ? detail : text(String(detail), String(detail));
  return { code, ...spot, message: SENTENCES[code](nameOf(spot), both) };
}

function nameOf({ stream, version, position }: Spot): Text {
  const zh = [stream && `流「${stream}」`, version && `第 ${version} 条`, position && `（位置 ${position}）`];
  const en = [stream && `stream ${stream}`, version && `version ${version}`, position && `(position ${position})`];
  return text(zh.filter(Boolean).join(''), en.filter(Boolean).join(' '));
}

/** Keeps the first findings and counts the rest, so that a ruined file does not fill the memory. */
export interface Findings {
  readonly add: (code: VerifyCode, spot: Spot, detail?: Detail) => void;
  readonly note: (code: VerifyNoteCode, spot: Spot, detail: string | number) => void;
  readonly list: readonly VerifyFinding[];
  readonly notes: readonly VerifyNote[];
  readonly omitted: () => number;
}

const KEPT = 500;

export function collectFindings(): Findings {
  const list: VerifyFinding[] = [];
  const notes: VerifyNote[] = [];
  let omitted = 0;
  return {
    add(code, spot, detail) {
      if (list.length < KEPT) list.push(verifyFinding(code, spot, detail));
      else omitted += 1;
    },
    note(code, spot, detail) {
      notes.push({ code, ...spot, message: NOTES[code](nameOf(spot), text(String(detail), String(detail))) });
    },
    list,
    notes,
    omitted: () => omitted,
  };
}
