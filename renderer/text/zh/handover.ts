/** Words of taking a post over from another person. */
export const handover = {
  title: '接岗交接：{{posts}}',
  and: '、',
  from: '{{post}}现由 {{from}} 在岗，交给 {{to}}。',
  commit: '接岗',
  emergency: '紧急接岗',
  next: '看交接卡',
  seen: '已阅 {{n}} 项',
  unseen: '{{n}} 项，看过按空格',
  since: '自',
  left: '还有 {{n}} 组未阅。逐组看过打勾；来不及的可紧急接岗',
  allSeen: '已全部阅过。Ctrl+Enter 接岗，已阅内容写入记录',
  hurried: '来不及逐组看，先接岗（紧急接岗）',
  reason: '紧急接岗的理由',
};
