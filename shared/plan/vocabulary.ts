/** The closed lists of words that plan files choose from. The schema, the engine and the screens all read them here. */

/** Lanes: who-does-what strands, in the order screens show them. */
export const LANES = [
  'command',
  'flow',
  'transport',
  'care',
  'information',
  'safety',
  'messages',
  'logistics',
] as const;
export type LaneId = (typeof LANES)[number];

/** Response levels from lowest to highest: IV blue, III yellow, II orange, I red. */
export const LEVELS = ['IV', 'III', 'II', 'I'] as const;
export type Level = (typeof LEVELS)[number];

/** Stages of the general plan's life cycle, in order. `closed` is the end of a response, not a stage of work. */
export const STAGES = ['watch', 'verify', 'early', 'graded', 'stand-down', 'recovery', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

export const STEP_KINDS = ['action', 'question', 'watch', 'order', 'link', 'report', 'rollcall', 'message'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What is said to the public, by the way it reaches them: text message, notice on platform and square, brief for the media. */
export const MESSAGE_KINDS = ['sms', 'platform-notice', 'news-brief'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** The seven honest ends of a step. All but `done` need a reason. */
export const STEP_ENDS = [
  'done',
  'previously-done',
  'not-applicable',
  'overridden',
  'deferred',
  'failed',
  'not-doing',
] as const;
export type StepEnd = (typeof STEP_ENDS)[number];

/** What choosing an answer leads the person to do next; the screen opens that act, a person commits it. */
export const ANSWER_ACTS = ['start-response', 'change-level', 'stand-down', 'join-plan', 'close'] as const;
export type AnswerAct = (typeof ANSWER_ACTS)[number];

/** How tense a station area is on an ordinary day, from calm to tense; each adds daily tasks to those before it. */
export const POSTURES = ['normal', 'key', 'wartime'] as const;
export type Posture = (typeof POSTURES)[number];

/** The screen that a daily task leads to. */
export const TASK_SCREENS = ['rollcall', 'response', 'reports', 'library', 'settings'] as const;

export const PLACE_KINDS = [
  'square',
  'entrance',
  'waiting',
  'temporary-waiting',
  'platform',
  'metro',
  'bus',
  'taxi',
  'ride-hail',
  'shuttle',
  'drop-off',
  'parking',
  'pinch-point',
  'medical',
  'shelter',
  'command-post',
  'water-risk',
  'passage',
  'assembly',
  'escalator',
  'plant-room',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** The ways onward from a station, in the order they take people away on an ordinary day. */
export const ONWARD_MODES = ['metro', 'bus', 'taxi', 'ride-hail', 'shuttle'] as const;
export type OnwardMode = (typeof ONWARD_MODES)[number];

/** What a fact of a plan says of a train, whichever plan names it. `held-trains` is the one that counts the trains themselves. */
export const TRAIN_ROLES = [
  'held-trains',
  'place',
  'held-since',
  'people',
  'crew',
  'key-people',
  'power',
  'air',
  'food',
  'water',
  'toilets',
  'welfare',
  'last-contact',
  'contact-channel',
  'contact',
  'hazard',
  'off',
  'remaining',
  'receiving-station',
  'arrival',
] as const;
export type TrainRole = (typeof TRAIN_ROLES)[number];
