/** Colours of a warning, from mildest to gravest: blue Ⅳ, yellow Ⅲ, orange Ⅱ, red Ⅰ. */
export const COLOURS = ['blue', 'yellow', 'orange', 'red'] as const;
export type Colour = (typeof COLOURS)[number];

/** What a message says of itself: meant, or for practice. What is sent for a test, as a draft or between systems is not kept. */
export const WARNING_STATUSES = ['Actual', 'Exercise'] as const;
export type WarningStatus = (typeof WARNING_STATUSES)[number];

/** How a warning came to the desk: typed, from a file that somebody chose, or from the folder that is watched. */
export const WARNING_WAYS = ['hand', 'file', 'folder'] as const;
export type WarningWay = (typeof WARNING_WAYS)[number];

/** Whether the first colour is at least as grave as the second. */
export const isAtLeast = (colour: Colour, other: Colour): boolean => COLOURS.indexOf(colour) >= COLOURS.indexOf(other);
