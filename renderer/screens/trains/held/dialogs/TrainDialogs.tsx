import type { Response } from '../../../../../shared/response/state.ts';
import type { HeldTrain } from '../model/held-trains.ts';
import { SheetDialog } from '../sheet/SheetDialog.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { ArrivalDialog } from './ArrivalDialog.tsx';
import { CauseDialog } from './CauseDialog.tsx';
import { ContactDialog } from './ContactDialog.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { CountDialog } from './CountDialog.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import type { TrainDialog } from './dialog.ts';
import { EnquiryDialog } from './EnquiryDialog.tsx';
import { ExplainDialog } from './ExplainDialog.tsx';
import { HistoryDialog } from './HistoryDialog.tsx';
import { JudgeDialog } from './JudgeDialog.tsx';
import { ListTrainsDialog } from './ListTrainsDialog.tsx';
import { ReleaseDialog } from './ReleaseDialog.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';
import './dialogs.css';

/** The dialog that is open, for the response at hand or the train under the cursor. */
export function TrainDialogs(props: {
  readonly dialog: TrainDialog;
  readonly response: Response;
  /** Those that a new train can go to. */
  readonly responses: readonly Response[];
  readonly held: HeldTrain | undefined;
  /** All trains of the response. */
  readonly trains: readonly HeldTrain[];
  readonly onClose: () => void;
}) {
  const { dialog, response, responses, held, trains, onClose } = props;
  switch (dialog.id) {
    case 'list': {
      const causes = new Set(trains.flatMap(({ card }) => (card.cause ? [card.cause.title] : [])));
      return <ListTrainsDialog response={response} responses={responses} causes={[...causes]} onClose={onClose} />;
    }
    case 'enquiry':
      return <EnquiryDialog response={response} train={held?.card.train ?? ''} onClose={onClose} />;
    case 'answer': {
      const enquiry = response.trains?.enquiries.find(({ version }) => version === dialog.enquiry);
      return enquiry ? <AnswerDialog response={response} enquiry={enquiry} onClose={onClose} /> : null;
    }
    default:
      return held ? <OfTrain dialog={dialog} held={held} trains={trains} onClose={onClose} /> : null;
  }
}

function OfTrain(props: {
  readonly dialog: Exclude<TrainDialog, { id: 'list' | 'enquiry' | 'answer' }>;
  readonly held: HeldTrain;
  readonly trains: readonly HeldTrain[];
  readonly onClose: () => void;
}) {
  const { dialog, held, trains, onClose } = props;
  switch (dialog.id) {
    case 'contact':
      return <ContactDialog held={held} channel={dialog.channel} onClose={onClose} />;
    case 'judge':
      return <JudgeDialog held={held} onClose={onClose} />;
    case 'sheet':
      return <SheetDialog held={held} onClose={onClose} />;
    case 'decide':
      return <DecideDialog held={held} onClose={onClose} />;
    case 'arrival':
      return <ArrivalDialog held={held} onClose={onClose} />;
    case 'release':
      return <ReleaseDialog held={held} onClose={onClose} />;
    case 'correct':
      return <CorrectDialog held={held} onClose={onClose} />;
    case 'cause':
      return <CauseDialog held={held} trains={trains} onClose={onClose} />;
    case 'count':
      return <CountDialog held={held} leg={dialog.leg} onClose={onClose} />;
    case 'explain':
      return <ExplainDialog held={held} leg={dialog.leg} onClose={onClose} />;
    case 'withdraw': {
      const arrival = held.card.arrivals.find(({ version }) => version === dialog.arrival);
      return arrival ? <WithdrawDialog held={held} arrival={arrival} onClose={onClose} /> : null;
    }
    case 'history':
      return <HistoryDialog held={held} factKey={dialog.key} onClose={onClose} />;
  }
}
