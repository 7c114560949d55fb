/** Words of a running response laid over the chart of a plan. */
export const live = {
  label: '正在运行的处置',
  none: '不叠加',
  one: '{{station}} · {{at}} · {{what}}',
  closed: '{{station}} · {{at}} · {{what}}（已归档）',
  count: '当前 {{n}} 步',
  next: '当前 {{at}}/{{n}}',
  nextWhy: '到下一个当前步骤（N）',
  key: '到下一个当前步骤',
  nothingNow: '这份预案当前没有在办步骤',
  back: '回到处置',
  older: '该次处置所用版次，现已不在用',
  here: '当前',
  onChart: '在流程图上看',
  onChartStep: '在流程图上看“{{step}}”',
  command: '在流程图上看：{{station}} {{plan}}',
};
