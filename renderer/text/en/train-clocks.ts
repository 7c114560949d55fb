/** What the clocks of the train cards ask for, on the response screen. */
export const trainClocks = {
  contact:
    'It is time to contact this train: try the channels on its card and record each try, with the next window where one was agreed.',
  decision:
    'It is time to decide on hold, move or evacuate, or to look at it again: agree with railway and district, then record it with the reason and the next review.',
  supply:
    'By what was reported aboard this has come to its critical hours: check how much is left, then press for supplies or for a decision.',
  family:
    'It is time to call the relatives back: with the facts where something was found, and also where nothing was.',
  open: 'Open the train card',
  families: 'Open the enquiries',
};
