/** The look of a printed timeline: dark text on white whatever the machine prefers, heads of columns on every page, page numbers below. */
export const HTML_STYLE = `
:root { color-scheme: light }
body { font: 14px/1.5 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; color: #111; background: #fff; margin: 24px }
h1 { font-size: 22px; margin: 0 0 12px }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 0 0 16px }
dt { font-weight: 600 }
dd { margin: 0; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
caption { text-align: left; font-weight: 600; padding: 4px 0 }
th, td { border: 1px solid #808080; padding: 3px 6px; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line }
thead th { background: #e7e6e6 }
.w1 { width: 8% }
.w2 { width: 12% }
.w3 { width: 6% }
.w4 { width: 28% }
.w5 { width: 19% }
.w6 { width: 11% }
.w7 { width: 16% }
.day th { background: #f4f4f4 }
tr.gap td { background: #fff6e5; text-align: center; font-weight: 600 }
em { color: #8a3b00; font-style: normal }
s { text-decoration-thickness: 1px }
time { white-space: nowrap; font-variant-numeric: tabular-nums }
thead .mark th { border: 0; background: none; color: #8a0000; padding: 0 0 2px }
.drill h1 { color: #8a0000 }
@media print {
  body { margin: 0; font-size: 8.5pt; line-height: 1.3 }
  th, td { padding: 1.5px 5px }
  tr { break-inside: avoid }
  .day { break-after: avoid }
}
@page { size: A4 landscape; margin: 14mm 12mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif } }
`;
