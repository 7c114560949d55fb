/** What an act would change, said before it is committed. */
export const preview = {
  title: '提交后的变化',
  none: '没有要开启或收回的步骤',
  opens: '开启 {{n}} 步',
  waits: '排队等待 {{n}} 步',
  passes: '不再需要 {{n}} 步',
  retires: '未开始的 {{n}} 步收回',
  goOn: '已开始的 {{n}} 步继续',
  stayEnded: '{{n}} 步已有结果，不重来',
  nothing: '这个答案不开启新步骤',
  citing: '将引用卡上的情况 {{n}} 项',
  cited: '当时依据第 {{lines}} 行的情况',
};
