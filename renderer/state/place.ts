/** Where a person can be, and which dialogs may be opened from anywhere. */
export const SCREENS = [
  'watch',
  'response',
  'rollcall',
  'reports',
  'trains',
  'library',
  'drills',
  'review',
  'duty',
  'settings',
] as const;
export type ScreenId = (typeof SCREENS)[number];
export type ScreenParams = Readonly<Record<string, string>>;
export interface Place {
  readonly id: ScreenId;
  readonly params: ScreenParams;
}

/** Dialogs that may be opened from anywhere. */
export type DialogId =
  | 'awareness'
  | 'sign-on'
  | 'unlock'
  | 'dues'
  | 'alarms'
  | 'commands'
  | 'paper'
  | 'paper-entry'
  | 'warning'
  | 'warning-answer'
  | 'news'
  | 'news-list'
  | 'corrective';
export interface OpenDialog {
  readonly id: DialogId;
  readonly params: ScreenParams;
}
