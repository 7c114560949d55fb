/** Words of the screen 滞留与运力: its frame and the trains held on the line. */
export const trains = {
  title: '滞留与运力',
  tabs: { held: '滞留列车' },
  none: {
    title: '没有滞留列车',
    body: '接到列车停在途中的消息，按 F2 接报并选“晚点滞留”；处置进行时，把车次列进来，这里一列车一张卡。',
    act: '接报',
  },
  table: '滞留列车 {{n}}',
};
