import type { DocumentPart, TabledDocument, TablePart } from '../official/tabled-document.ts';
import { escaped } from '../timeline/markup.ts';

/** A working document as one HTML file that needs nothing beside it: read on a screen, printed on A4 with page numbers and its marks on every page. */
export function tabledHtml({ language, marks, title, subtitle, parts }: TabledDocument): string {
  const mark = marks.length === 0 ? '' : `<p class="mark">${escaped(marks.join(' '))}</p>\n`;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped([...marks, title].join(' '))}</title>
<style>${STYLE}${pageMark(marks)}</style>
</head>
<body>
${mark}<main>
<h1>${escaped(title)}</h1>
<p class="subtitle">${escaped(subtitle)}</p>
${parts.map(partHtml).join('\n')}
</main>
</body>
</html>
`;
}

/** A margin box stands on every page and covers nothing; what is fixed to the page would lie over the rows of the table. */
const pageMark = (marks: readonly string[]): string =>
  marks.length === 0
    ? ''
    : `@page { @top-center { content: "${marks.join(' ').replaceAll(/["\\<\n]/gu, ' ')}"; color: #8a0000; font: 700 11pt sans-serif } }\n`;

function partHtml(part: DocumentPart): string {
  switch (part.kind) {
    case 'heading':
      return `<h2>${escaped(part.words)}</h2>`;
    case 'text':
      return `<p>${escaped(part.words)}</p>`;
    case 'table':
      return tableHtml(part);
  }
}

function tableHtml({ widths, head, rows }: TablePart): string {
  const whole = widths.reduce((sum, one) => sum + one, 0);
  const columns = widths.map((one) => `<col style="width:${((100 * one) / whole).toFixed(2)}%">`).join('');
  const heads = head.map((one) => `<th scope="col">${escaped(one)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<table><colgroup>${columns}</colgroup><thead><tr>${heads}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

const STYLE = `
:root { color-scheme: light }
body { font: 15px/1.6 "Noto Serif SC", "Noto Serif CJK SC", "FangSong", "SimSun", serif; color: #111; background: #fff; margin: 24px auto; max-width: 900px; padding: 0 16px }
h1 { font-size: 24px; text-align: center; margin: 8px 0 }
.subtitle { text-align: center; text-indent: 0; margin: 0 0 16px }
.mark { text-align: center; text-indent: 0; color: #8a0000; font-weight: 700; margin: 0 }
h2 { font: 700 17px/1.6 "Noto Sans SC", "Noto Sans CJK SC", "SimHei", sans-serif; margin: 18px 0 6px }
p { text-indent: 2em; margin: 6px 0; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 6px 0 10px; font-size: 13px; line-height: 1.45 }
th, td { border: 1px solid #555; padding: 3px 6px; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; height: 1.6em }
thead th { background: #e8e8e8; font-family: "Noto Sans SC", "Noto Sans CJK SC", "SimHei", sans-serif }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 11pt }
  table { font-size: 9.5pt }
  tr { break-inside: avoid }
  h2 { break-after: avoid }
}
@page { size: A4; margin: 22mm 18mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif } }
`;
