import type { Text } from '../../../base/text.ts';

/** A piece of HTML, as against text that still has to be escaped. */
export type Html = string;

export const escaped = (words: string): Html =>
  words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Both languages, Chinese first. */
export const both = ({ zh, en }: Text): Html =>
  zh === en ? escaped(zh) : `${escaped(zh)} <span class="en" lang="en">${escaped(en)}</span>`;

export const row = (title: Text, value: Html): Html => `<tr><th>${both(title)}</th><td>${value}</td></tr>`;

/**
 * A whole page that needs nothing but itself: no script, nothing fetched, readable on any machine and printed in black on white. Every print of a drill
 * says so on each page.
 */
export function page(title: Text, isDrill: boolean, body: Html): Html {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${isDrill ? '【演练】' : ''}${escaped(title.zh)}</title>
<style>${STYLE}</style>
</head>
<body>
${isDrill ? '<p class="drill">演练 DRILL</p>' : ''}
<h1>${both(title)}</h1>
${body}
</body>
</html>
`;
}

const STYLE = `
@page { size: A4; margin: 12mm 14mm; }
body { font: 10.5pt/1.4 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; max-width: 190mm; margin: 6mm auto; padding: 0 4mm; position: relative; color: #000; background: #fff; }
h1 { font-size: 16pt; margin: 0 0 3mm; }
h2 { font-size: 11.5pt; margin: 4mm 0 1mm; border-bottom: 0.3mm solid #000; }
.en { color: #444; font-size: 9pt; }
.drill { border: 0.6mm solid #000; padding: 1mm 3mm; margin: 0 0 3mm; font-weight: bold; text-align: center; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.5mm 2mm 0.5mm 0; font-weight: normal; overflow-wrap: anywhere; }
tbody th { width: 42mm; color: #222; }
thead th { border-bottom: 0.2mm solid #666; }
ol, ul { margin: 1mm 0; padding-left: 5mm; }
code, .hash { font-family: "Cascadia Mono", "DejaVu Sans Mono", monospace; font-size: 9pt; overflow-wrap: anywhere; }
.slip { position: absolute; top: 0; right: 4mm; width: 34mm; text-align: center; font-size: 8pt; }
.beside-slip { padding-right: 38mm; }
.slip svg { width: 30mm; height: 30mm; }
@media print {
  body { font-size: 8pt; line-height: 1.25; max-width: none; margin: 0; }
  h1 { font-size: 13pt; }
  h2 { font-size: 9pt; margin: 2mm 0 0.5mm; }
  .en, code, .hash { font-size: 7pt; }
  th, td { padding: 0.2mm 2mm 0.2mm 0; }
}
`;
