/** The main process ends with this code after it has told its trouble in a dialog: nothing more is to be said. */
export const TOLD_AND_LEFT = 3;
