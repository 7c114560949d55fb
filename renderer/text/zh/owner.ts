/** What helps the owner of a plan along. */
export const owner = {
  elsewhere: '改了这里，它们就对不上了；点一条去改那份预案，本草稿已随时保存',
};
