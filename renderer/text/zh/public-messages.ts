/** Words of the messages to the public, on the screen "reports". */
export const publicMessages = {
  clock: {
    about: '公众信息已请求发布，对方还没有答复：催问后登记批准、未同意，或再次登记请求。',
    act: '去登记答复',
  },
};
