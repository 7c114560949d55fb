import type { Due } from '../../response/dues.ts';
import type { ResponseEventType } from '../../response/events.ts';

/** Deadlines that are answered by a line of some type, whatever else it says. */
type Answered = Exclude<Due['kind'], 'step' | 'watch' | 'check' | 'report' | 'return' | 'supply'>;

/** The lines that answer such a deadline. Anything else that ends it makes it fall away. */
export const ANSWERS: Readonly<Record<Answered, readonly ResponseEventType[]>> = {
  receipt: ['ReportAcknowledged'],
  threshold: ['LevelSet', 'PlanJoined', 'ThresholdDeclined'],
  review: ['DecisionRecorded'],
  message: ['MessageApproved', 'MessageRefused', 'MessageReleased'],
  contact: ['ContactTried', 'FactRecorded'],
  decision: ['TrainDecided'],
  family: ['FamilyAnswered'],
};
