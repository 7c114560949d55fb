/** 级别依据: the rules that propose a level, with the value that speaks for each. */
export const indicators = {
  title: '级别依据',
  show: '展开级别依据',
  hide: '收起级别依据',
  highest: '各项中最高的一级为建议级别，由有权的人决定。现在建议：',
  nothing: '现在不建议级别',
  unsaid: '未录入',
  notCounted: '不作数',
  below: '未到起点',
  next: '再上：{{level}} {{at}}',
  others: '另有 {{n}} 处较低',
  conflict: '来源不一致：{{values}}；以最新的为准，请核实',
  because: '{{title}}：{{why}}',
  why: '没有提建议的指标',
  reason: { unsaid: '还没有录入', unknown: '数值不明', stale: '已过时，不作数，请复测' },
};
