/** The tab 检索 of the review: words looked for in all records. */
export const search = {
  tab: '检索',
  field: '在全部记录中检索',
  placeholder: '一个或几个词，空格隔开；引号里的词原样查找',
  go: '检索',
  drills: '也查演练记录',
  busy: '正在检索',
  indexing: '正在编入检索库：{{done}}/{{total}} 条',
  enough: '先查已编入的',
  start: '输入要找的词',
  startHint:
    '所有处置、值班、预警、整改等记录都能查，人员、岗位、报告、消息和备注的原文都在内。写几个词时，同一条里要都有。',
  none: '没有找到',
  noneHint: '查了 {{rows}} 条记录，没有一条同时含有这些词。可以少写一个词，或换一种说法。',
  found: '找到 {{found}} 条，列出最近的 {{shown}} 条；查了 {{searched}}/{{rows}} 条记录。',
  live: '实战记录',
  drill: '演练记录',
  count: '{{n}} 条',
  listed: '{{n}} 条，列出 {{shown}} 条',
  open: {
    timeline: '在时间线里看第 {{version}} 条',
    report: '到总结报告里看这条复盘意见',
    run: '到该场演练的导调台查看',
  },
  command: '在全部记录中检索',
  commandWords: '在全部记录中检索“{{words}}”',
  also: '另见',
};
