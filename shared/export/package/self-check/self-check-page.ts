import { text, type Text } from '../../../base/text.ts';
import { both, page, type Html } from '../pages/page.ts';
import type { CheckState } from '../../verifier/report.ts';
import type { Nature, SelfCheckItem } from './item.ts';

const NATURES: Readonly<Record<Nature, Text>> = {
  authenticity: text('真实性', 'Authenticity'),
  integrity: text('完整性', 'Integrity'),
  usability: text('可用性', 'Usability'),
  security: text('安全性', 'Security'),
};

const STATES: Readonly<Record<CheckState, Text>> = {
  good: text('✓ 符合', 'in order'),
  bad: text('✗ 不符', 'not in order'),
  open: text('○ 待核', 'open'),
};

/** `self-check.html`: the four natures, each item with what was checked, how, and what came of it. */
export function selfCheckPage(items: readonly SelfCheckItem[], isDrill: boolean): Html {
  const sections = (Object.keys(NATURES) as Nature[]).map((nature) => {
    const lines = items
      .filter((item) => item.nature === nature)
      .map(
        ({ what, how, state, result }) =>
          `<tr><td>${both(what)}</td><td>${both(how)}</td><td>${both(STATES[state])}</td><td>${both(result)}</td></tr>`,
      );
    return `<h2>${both(NATURES[nature])}</h2><table><tbody>${lines.join('')}</tbody></table>`;
  });
  const said = text(
    '四性依 DA/T 70—2018《文书类电子档案检测一般要求》划分；各项措辞由本程序拟定，不代替该标准的逐项检测。结果在导出时实际核验所得：本页加入前核验一次，数据包写到磁盘后读回再核验一次，后一次不通过则不留下数据包。',
    'The four natures are those of DA/T 70—2018; the wording of the items is ours and does not stand for a full test after that standard. Every result was come to at the export: once before this page was added, and again from what was read back from the disk, where a package that fails is not kept.',
  );
  const title = text('电子档案四性自检表', 'Self-check of the four natures of an electronic record');
  const style = '<style>td:nth-child(1){width:30mm}td:nth-child(2){width:52mm}td:nth-child(3){width:26mm}</style>';
  return page(title, isDrill, `${style}<p>${both(said)}</p>${sections.join('\n')}`);
}
