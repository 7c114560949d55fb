import type { CorrectiveEvent } from '../../../shared/corrective/events.ts';
import type { DirectoryEvent } from '../../../shared/directory/events.ts';
import type { DutyEvent } from '../../../shared/duty/events.ts';
import type { FlowEvent } from '../../../shared/flow/events.ts';
import type { LibraryEvent } from '../../../shared/library/events.ts';
import type { ReviewNoteEvent } from '../../../shared/review-notes/events.ts';
import type { RosterEvent } from '../../../shared/roster/events.ts';
import type { WeatherEvent } from '../../../shared/weather/events.ts';
import type { WorkstationEvent } from '../../../shared/workstation/events.ts';

type DeskEvent =
  | CorrectiveEvent
  | ReviewNoteEvent
  | DutyEvent
  | LibraryEvent
  | DirectoryEvent
  | RosterEvent
  | FlowEvent
  | WeatherEvent
  | WorkstationEvent;

/** Every kind of event outside responses; one more of them does not compile until it stands here, and then has to happen in every-desk-event.test.ts. */
export const DESK_EVENT_KINDS = {
  DutyDayOpened: true,
  PostTaken: true,
  PostReleased: true,
  CityCallAnswered: true,
  RollCallOpened: true,
  RollCallAnswered: true,
  RollCallClosed: true,
  PostureSet: true,
  DailyTaskEnded: true,
  DailyTasksLeft: true,
  ConsoleStarted: true,
  ConsoleStopped: true,
  ClockJumped: true,
  TakeOverReviewed: true,
  DeskLocked: true,
  DeskUnlocked: true,
  RollCallPlanned: true,
  RollCallPlanDropped: true,
  RollCallOverdue: true,
  HandoverOpened: true,
  HandoverNoted: true,
  HandoverItemsRead: true,
  HandoverItemsPassed: true,
  HandoverSigned: true,
  HandoverCompleted: true,
  HandoverCancelled: true,
  VigilanceSet: true,
  VigilanceAsked: true,
  VigilanceAnswered: true,
  VigilanceMissed: true,
  VigilanceDropped: true,
  WorkstationKeyMade: true,
  PersonListed: true,
  PersonUnlisted: true,
  PinSet: true,
  PinCleared: true,
  PinRefused: true,
  PinAccepted: true,
  ContactRecorded: true,
  ContactVerified: true,
  ContactRemoved: true,
  RosterSet: true,
  SlotSet: true,
  ShiftSubstituted: true,
  ArrivalsPushed: true,
  ArrivalCorrected: true,
  ArrivalStruck: true,
  CapacityChanged: true,
  MeasureAccepted: true,
  EditionSubmitted: true,
  EditionReviewed: true,
  EditionApproved: true,
  EditionPutInForce: true,
  EditionWithdrawn: true,
  PlanRetired: true,
  PlanResumed: true,
  ActionOpened: true,
  ActionChanged: true,
  ActionFixed: true,
  ActionTried: true,
  ActionClosed: true,
  ActionDropped: true,
  ActionReopened: true,
  ReviewNoteWritten: true,
  ReviewNoteCorrected: true,
  ReviewNoteWithdrawn: true,
  ReviewSigned: true,
  WarningIssued: true,
  WarningUpdated: true,
  WarningCancelled: true,
  WarningLifted: true,
  WarningChecked: true,
  WarningAnswered: true,
  WarningUnanswered: true,
} as const satisfies Record<DeskEvent['type'], true>;
