import { text, type Text } from '../../base/text.ts';
import type { Anchoring } from './check-checkpoint.ts';
import type { SignedFile } from './check-signatures.ts';
import type { PackageFinding } from './finding.ts';
import type { Manifest } from './manifest.ts';
import { ANCHORS, CHECKPOINT, COMMITMENT, isEdition, SALTS, SIGNATURE } from './names.ts';
import type { CheckId, CheckState, PackageCheck, SignatureVerdict } from './report.ts';

/** What an examination has come to, as far as the list of checks needs it. */
export interface CheckedParts {
  readonly manifest: Manifest;
  /** Another program packed the zip file anew. */
  readonly isPackedAnew: boolean;
  readonly findings: readonly PackageFinding[];
  readonly files: number;
  readonly rows: number;
  readonly removed: number;
  readonly anchoring: Anchoring | undefined;
  readonly signed: readonly SignedFile[];
  readonly verdicts: readonly SignatureVerdict[];
}

/** Which check the code of a finding belongs to. */
const CHECK_OF: Readonly<Record<string, CheckId>> = {
  missing: 'files',
  manifest: 'files',
  downgraded: 'signature',
  altered: 'files',
  unlisted: 'files',
  edition: 'editions',
  checkpoint: 'checkpoint',
  anchor: 'checkpoint',
  commitment: 'commitment',
  root: 'commitment',
  salt: 'commitment',
  leaf: 'commitment',
  signature: 'signature',
};

function checkOf({ code, file }: PackageFinding): CheckId {
  if (code.startsWith('zip-')) return 'container';
  if (code === 'missing' && isEdition(file)) return 'editions';
  return CHECK_OF[code] ?? 'rows';
}

/** What was checked, one line each, with what came of it. */
export function checksOf(parts: CheckedParts): readonly PackageCheck[] {
  const { manifest, findings } = parts;
  const bad = new Set(findings.map(checkOf));
  const line = (id: CheckId, state: CheckState, title: Text, detail: Text): PackageCheck =>
    bad.has(id)
      ? { id, state: 'bad', title, detail: text('有问题，见下列各处', 'Not in order: see the findings') }
      : { id, state, title, detail };
  const redacted = manifest.kind === 'redacted';
  return [
    line(
      'container',
      'good',
      text('压缩包结构', 'The zip file'),
      parts.isPackedAnew
        ? text(
            '由别的程序重新打包：各文件照常核验，压缩包自身的时间、属性和附加信息不作数',
            'Packed anew by another program: every file was checked as ever; times, attributes and extra fields of the zip file itself count for nothing',
          )
        : text(
            '没有重名、指向包外的名字、夹带的字节，大小与声明一致',
            'No name twice or leading outside, no stray bytes, every size as declared',
          ),
    ),
    line(
      'files',
      'good',
      text('文件与清单', 'Files and manifest'),
      text(
        `${parts.files} 个文件逐个与清单的 SHA-256 相符，没有多也没有少`,
        `${parts.files} files fit the SHA-256 of the manifest, none too many and none missing`,
      ),
    ),
    redacted ? redactedRows(parts, line) : fullRows(parts, line),
    ...(redacted
      ? []
      : [
          line(
            'editions',
            'good',
            text('预案文本', 'Plan texts'),
            text(
              `${manifest.editions.length} 份预案文本就是处置时所用的版本`,
              `${manifest.editions.length} plan texts are the editions that the response was worked by`,
            ),
          ),
          line('checkpoint', ...checkpointLine(parts)),
        ]),
    line('commitment', ...commitmentLine(parts)),
    line('signature', ...signatureLine(parts)),
  ];
}

type Line = (id: CheckId, state: CheckState, title: Text, detail: Text) => PackageCheck;
type Rest = readonly [state: CheckState, title: Text, detail: Text];

function fullRows({ rows, manifest }: CheckedParts, line: Line): PackageCheck {
  return line(
    'rows',
    'good',
    text('日志各条', 'Rows of the journal'),
    text(
      `${rows} 条逐条与哈希相符、前后相接、编号无缺，末条 ${manifest.head?.hash.slice(0, 16) ?? ''}…`,
      `${rows} rows fit their hashes, each follows the one before, no number is missing; the last is ${manifest.head?.hash.slice(0, 16) ?? ''}…`,
    ),
  );
}

function redactedRows({ rows, removed }: CheckedParts, line: Line): PackageCheck {
  return line(
    'rows',
    'good',
    text('保留的各条与空缺', 'Kept entries and holes'),
    text(
      `保留 ${rows} 条、隐去 ${removed} 条，保留的逐条与其加盐哈希相符，隐去的留有编号`,
      `Kept: ${rows}, taken out: ${removed}. What was kept fits its salted hash, and each hole has its number`,
    ),
  );
}

function checkpointLine({ anchoring, manifest }: CheckedParts): Rest {
  const title = text('检查点与锚点', 'Checkpoint and anchors');
  if (manifest.format < 2)
    return ['open', title, text('格式 1 的数据包不带检查点', 'A package of format 1 has no checkpoint')];
  if (!anchoring)
    return [
      'open',
      title,
      text(
        `没有 ${CHECKPOINT}：导出时还没有检查点记到本次处置`,
        `No ${CHECKPOINT}: none had named this response when it was exported`,
      ),
    ];
  return [
    anchoring.anchors > 0 ? 'good' : 'open',
    title,
    text(
      `检查点记着第 ${anchoring.version} 条（共 ${manifest.rows} 条）的哈希，${ANCHORS} 中有 ${anchoring.anchors} 个锚点指着它`,
      `The checkpoint names row ${anchoring.version} of ${manifest.rows}; anchors in ${ANCHORS} that name the checkpoint: ${anchoring.anchors}`,
    ),
  ];
}

function commitmentLine({ manifest }: CheckedParts): Rest {
  const title = text('脱敏对照', 'Commitment');
  if (manifest.format < 2)
    return ['open', title, text('格式 1 的数据包不带对照值', 'A package of format 1 has no commitment')];
  const detail =
    manifest.kind === 'redacted'
      ? text(
          `全部 ${manifest.rows} 条的加盐哈希合成 ${COMMITMENT} 中的根：隐去的内容没有被替换`,
          `The salted hashes of all ${manifest.rows} entries give the root in ${COMMITMENT}: what was taken out was not exchanged`,
        )
      : text(
          `${SALTS} 逐条与日志相符，并合成 ${COMMITMENT} 中的根`,
          `${SALTS} fits the journal row by row and gives the root in ${COMMITMENT}`,
        );
  return ['good', title, detail];
}

function signatureLine({ manifest, signed, verdicts }: CheckedParts): Rest {
  const title = text('工作站签名', 'Signature of the workstation');
  if (manifest.format < 2)
    return [
      'open',
      title,
      text(
        '格式 1 的数据包没有签名：出自哪台工作站无从核验，谁都可以照样做出一个。格式 1 只见于旧版本；新近导出的应有签名，请重新索取',
        'A package of format 1 is not signed: nothing shows which workstation it is from, and anyone can make one like it. Only old versions wrote format 1; one exported lately has a signature, ask for it again',
      ),
    ];
  if (verdicts.includes('unchecked') || verdicts.length < signed.length)
    return [
      'open',
      title,
      text(
        '此处不能核验 Ed25519 签名，签名未核验；请用程序或 verify.mjs 再核一次',
        'Ed25519 cannot be checked here, so the signature was not: check it with the program or verify.mjs',
      ),
    ];
  const key = signed.find(({ file }) => file === SIGNATURE)?.signature.keyId ?? '';
  return [
    'good',
    title,
    text(
      `清单与对照值都有密钥 ${key} 的有效签名；请与原工作站公布的密钥编号核对`,
      `Manifest and commitment bear valid signatures, the manifest by key ${key}: compare it with the key id that the workstation has made known`,
    ),
  ];
}
