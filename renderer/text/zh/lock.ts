/** Words of the locked screen. */
export const lock = {
  lock: '锁屏',
  title: '已锁屏',
  by: { key: '{{person}} {{time}} 锁屏', idle: '{{time}} 无人操作，自动锁屏（{{person}} 在岗）' },
  body: '时限、告警和铃声照常。接报按 F2，记入前先解锁。',
  here: '在岗：{{people}}',
  nobody: '本机现在没有人在岗，请签到或紧急接岗解锁。',
  noPin: '在岗人员都没有设口令：这次锁屏只防误触。请到“值班—人员”设置口令。',
  unlock: '解锁',
  who: '解锁的人',
  emergency: '紧急接岗',
  signOn: '签到解锁',
  idle: {
    title: '锁屏',
    label: '无人操作时自动锁屏',
    never: '不自动锁屏',
    after: '{{n}} 分钟后',
    hint: '随时可按 Ctrl+L 锁屏',
  },
};
