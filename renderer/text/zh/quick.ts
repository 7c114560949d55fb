/** Words of the quick log line and of correcting what stands in the record. */
export const quick = {
  label: '快速记录',
  response: '记到哪次处置',
  switchHint: '记到哪次处置；在输入框里按 Alt+↑、Alt+↓ 切换',
  placeholder: '按 F4 直接记一行，回车写入；@岗位 #车次 /类别，补记以时间开头（1305 …），Esc 返回',
  commit: '记录',
  done: '已记入日志',
  nothingRunning: '现在没有进行中的处置，没有可记的地方；有新情况请按 F2 接报',
  marks: '识别到的标记',
  at: '发生于',
  ahead: '晚于现在',
  noTime: '不当作时间（Esc）',
  moved: '原来那次处置已不在进行中，请核对记到哪里',
  posts: '岗位',
  places: '车次、地点',
  kinds: '类别',
  listKeys: '↑↓ 选择，Enter 或 Tab 取用，Esc 关闭',
};
