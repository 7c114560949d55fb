/** Words of the seats of a post. */
export const seats = {
  taken: '{{n}}/{{of}} 在岗：{{people}}',
  relieves: '接替 {{person}}',
  whom: '“{{post}}”接替哪一位',
  free: '坐空席，不接替谁',
  choose: '席位已满，选择接替哪一位',
};
