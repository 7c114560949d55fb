import type { TextKey } from '../../../text/i18n.ts';
import type { TrainDialog } from './dialogs/dialog.ts';

/** What can be done about the train under the cursor, each by one key. */
export const CARD_ACTS = [
  { key: 'c', label: 'trainActs.contact.open', dialog: { id: 'contact' } },
  { key: 'f', label: 'trainActs.sheet.open', dialog: { id: 'sheet' } },
  { key: 'd', label: 'trainActs.decide.open', dialog: { id: 'decide' } },
  { key: 'n', label: 'trainActs.count.open', dialog: { id: 'count' } },
  { key: 'a', label: 'trainActs.arrival.open', dialog: { id: 'arrival' } },
  { key: 'q', label: 'trainActs.enquiry.open', dialog: { id: 'enquiry' } },
  { key: 'y', label: 'trainActs.judge.open', dialog: { id: 'judge' } },
  { key: 'o', label: 'trainActs.cause.open', dialog: { id: 'cause' } },
  { key: 'r', label: 'trainActs.release.open', dialog: { id: 'release' } },
  { key: 'x', label: 'trainActs.correct.open', dialog: { id: 'correct' } },
] as const satisfies readonly { readonly key: string; readonly label: TextKey; readonly dialog: TrainDialog }[];
