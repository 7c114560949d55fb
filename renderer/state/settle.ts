/** After something has moved into the place of what was pressed, a press within this time (milliseconds) is the rest of the last one, not a new act. */
export const SETTLE = 400;
