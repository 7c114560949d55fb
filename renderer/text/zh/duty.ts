/** Words of the screen "duty". */
export const duty = {
  title: '值班',
  tabs: { shift: '本班', handover: '交接班', people: '人员', contacts: '通讯录' },
  shift: {
    title: '本班：{{shift}}',
    none: '总体预案没有写明班次',
    noneBody: '请预案管理员在总体预案里补写 shifts（班次和每班岗位），生效后这里显示本班应到和在岗。',
    post: '岗位',
    wanted: '应到',
    there: '在岗',
    missing: '缺 {{n}} 人',
  },
};
