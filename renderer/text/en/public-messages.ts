/** Words of the messages to the public, on the screen "reports". */
export const publicMessages = {
  clock: {
    about:
      'The unit was asked to send this message and has not answered: ask again, then record the approval, the refusal or the second request.',
    act: 'Record the answer',
  },
};
