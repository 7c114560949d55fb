/** 重点时期: the sheets 一站一策、一时段一策. */
export const period = {
  tab: '重点时期',
  title: '一站一策、一时段一策',
  name: '时期名称',
  names: '春运|暑运|清明|五一|端午|中秋国庆|元旦',
  from: '起（运营日）',
  until: '止（运营日）',
  stations: '站区',
  everyStation: '七站全选',
  slots: '时段',
  everySlot: '全部时段',
  look: '预览',
  xlsx: '导出 Excel',
  docx: '导出 Word',
  print: '打印',
  sent: '已送打印',
  printing: '{{n}} 张站区表，一站起一页。没有弹出打印窗口时，用浏览器菜单再打一次。',
  paperNote: '草稿，由站区办核定后执行',
  exported: '已导出：{{path}}',
  old: '下面的预览是改动之前的；要看新的，再点“预览”。',
  list: '、',
  none: {
    title: '还没有预览',
    body: '填时期名称和起止日，选站区和时段，再点“预览”。到达数来自“到达与运力”页的推送，没有推送的日子照实写“没有推送”。',
  },
  noSlots: {
    title: '预案没有分时段',
    body: '总体预案和分预案都没有 timeSlots，做不了一时段一策；请预案管理员在预案库补上。',
  },
  posture: {
    open: '设为重点时期值守',
    commit: '设为重点时期',
    basis: '{{name}}，{{from}} 至 {{until}}',
    ahead:
      '{{stations}}：从 {{from}} 零时起按重点时期值守，每日事项随之增加。{{until}} 过后由值守人员设回平时，系统不自动改。',
    now: '{{stations}}：即刻起按重点时期值守，每日事项随之增加。{{until}} 过后由值守人员设回平时，系统不自动改。',
  },
};
