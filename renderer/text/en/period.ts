/** Key period: sheets for each station and each time slot. */
export const period = {
  tab: 'Key period',
  title: 'Sheets for stations and time slots',
  name: 'Name of the period',
  names: 'Spring travel|Summer travel|Qingming|May Day|Dragon Boat|Mid-Autumn and National Day|New Year',
  wrongDay: 'Give a date that exists, such as 2026-10-01',
  from: 'From (operating day)',
  until: 'Until (operating day)',
  stations: 'Station areas',
  everyStation: 'All seven',
  slots: 'Time slots',
  everySlot: 'All slots',
  look: 'Preview',
  xlsx: 'Export Excel',
  docx: 'Export Word',
  print: 'Print',
  sent: 'Sent to the printer',
  printing:
    '{{n}} sheets, each on a page of its own. If no print window opened, print again from the menu of the browser.',
  paperNote: 'Draft, to be settled by the station office before it is carried out',
  exported: 'Exported: {{path}}',
  old: 'The preview below is from before the change: preview again to see the new one.',
  list: ', ',
  none: {
    title: 'No preview yet',
    body: 'Give the name and days of the period, choose stations and slots, then preview. Arrivals come from what was pushed under Arrivals and capacity; days without say so.',
  },
  noSlots: {
    title: 'The plans name no time slots',
    body: 'Neither the general plan nor a station plan has timeSlots, so there are no sheets by slot: have the plan editor add them in the library.',
  },
  posture: {
    open: 'Set key posture',
    commit: 'Set key posture',
    basis: '{{name}}, {{from}} to {{until}}',
    ahead:
      '{{stations}}: key posture from midnight of {{from}}; daily tasks grow accordingly. After {{until}} the duty officers set it back; nothing changes by itself.',
    now: '{{stations}}: key posture from now on; daily tasks grow accordingly. After {{until}} the duty officers set it back; nothing changes by itself.',
  },
};
