/** The door of what shows weather warnings. */
export { Doubts } from './Doubts.tsx';
export { HazardIcon } from './HazardIcon.tsx';
export { SignalTag } from './SignalTag.tsx';
export { areaWords, issuerOf, warningName, type WarningWording } from './warning-words.ts';
