import { text, type Text } from '../../base/text.ts';
import type { PackageKind } from './report.ts';

/** What no check of a package can prove, whoever runs it. */
export function limitsOf(kind: PackageKind): readonly Text[] {
  return [
    text(
      '不能证明写下的内容当时属实，只能证明导出之后没有改动。',
      'It cannot prove that what was written down was true, only that it has not been altered since the export.',
    ),
    text(
      '签名只证明持有该密钥的人签过；密钥编号是否属于原工作站，要与纸面核验码或原工作站核对。整包重新伪造并换用另一把密钥时，只有这样才能发现。',
      'A signature proves that somebody with this key signed. Whose key it is must be compared with a printed slip or the workstation: that alone shows a whole package forged anew with another key.',
    ),
    text(
      '包里的核验程序也可能被人换掉：请用另处取得的可信副本核验。',
      'The verifier inside a package can be exchanged too: use a trusted copy from elsewhere.',
    ),
    ...(kind === 'redacted'
      ? [
          text(
            '隐去的内容不能从这份副本看出或猜出；是否与原件相符，要与完整数据包比对（verify … --against …）。',
            'What was taken out cannot be read or guessed from this copy; whether the copy fits the original is shown by holding it against the full package (verify … --against …).',
          ),
        ]
      : [
          text(
            '不能证明此后没有再写：末条之后的内容要与更新的导出、锚点或纸面核验码比对。',
            'It cannot prove that nothing was written later: compare with a newer export, an anchor or a printed slip.',
          ),
        ]),
  ];
}
