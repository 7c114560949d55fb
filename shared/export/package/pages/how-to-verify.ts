import { text } from '../../../base/text.ts';
import type { PackageKind } from '../../verifier/report.ts';
import { limitsOf } from '../../verifier/limits.ts';
import { both, type Html } from './page.ts';

/** How anyone checks this package, and what that cannot prove. */
export function howToVerify(kind: PackageKind): Html {
  const ways = [
    text(
      '用另处取得的可信副本 verify.html（随程序安装，不用包里这一份），在浏览器中打开后选取本数据包；不联网。',
      'Open a trusted copy of verify.html (it comes with the program; do not use the one in this package) in any browser and choose this package. It works offline.',
    ),
    text(
      '或用 Node 18 以上运行可信副本：node verify.mjs 数据包.zip；也可核验解开后的文件夹。',
      'Or run a trusted copy with Node 18 or later: node verify.mjs PACKAGE.zip. It takes the unpacked folder as well.',
    ),
    text(
      '或用站区应急处置台命令行 verify 数据包.zip，它还会比对包里的核验程序。',
      'Or with the command line of the console: verify PACKAGE.zip, which also compares the verifiers inside.',
    ),
  ];
  const list = (items: readonly Html[], tag: 'ol' | 'ul') =>
    `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
  return [
    `<h2>${both(text('如何核验', 'How to verify'))}</h2>`,
    list(ways.map(both), 'ol'),
    `<h2>${both(text('核验不能证明的', 'What it cannot prove'))}</h2>`,
    list(limitsOf(kind).map(both), 'ul'),
  ].join('\n');
}
