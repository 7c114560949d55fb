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
th:nth-child(1) { width: 9% }
th:nth-child(2) { width: 11% }
th:nth-child(3) { width: 7% }
th:nth-child(4) { width: 33% }
th:nth-child(5) { width: 14% }
th:nth-child(6) { width: 13% }
.day th { background: #f4f4f4 }
tr.gap td { background: #fff6e5; text-align: center; font-weight: 600 }
em { color: #8a3b00; font-style: normal }
s { text-decoration-thickness: 1px }
time { white-space: nowrap; font-variant-numeric: tabular-nums }
.drill h1 { color: #8a0000 }
@media print {
  body { margin: 0; font-size: 9pt }
  tr { break-inside: avoid }
  .day { break-after: avoid }
}
@page { size: A4 landscape; margin: 14mm 12mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif } }
`;
