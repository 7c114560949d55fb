/** What the clocks of the train cards ask for, on the response screen. */
export const trainClocks = {
  contact: '到了联络这列车的时刻：按卡上通道问一遍，通没通都登记；约好下次开机时刻的一并写上。',
  decision: '到了留移撤决定或复核的时刻：与铁路、所在地区会商后登记，写明理由和下次复核。',
  supply: '按车上所报推算，这一项到了危急：先核实还够几小时，再催补给或请示留移撤。',
  family: '到了给家属回电的时刻：查到的按事实答复，没查到的也要回电说明。',
  open: '打开列车卡',
  families: '打开家属问询',
};
