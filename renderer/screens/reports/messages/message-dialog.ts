import type { PublicMessage } from '../../../../shared/messages/state.ts';
import type { Response } from '../../../../shared/response/state.ts';
import type { MessageAct } from './message-acts.ts';

/** What the dialog of every act on a message gets. */
export interface MessageDialogProps {
  readonly response: Response;
  readonly one: PublicMessage;
  readonly act: MessageAct;
  readonly title: string;
  readonly onClose: () => void;
}
