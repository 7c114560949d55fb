import { stepsOf } from '../model/steps.ts';
import { useDesk, useStanding, type DeskDialog } from '../desk.ts';
import { useAct } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { ReasonDialog } from '../../../ui/index.ts';
import { AddStepDialog } from './AddStepDialog.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import { DeclineDialog } from './DeclineDialog.tsx';
import { EndDialog } from './EndDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { FactDialog } from './FactDialog.tsx';
import { CloseInquiryDialog, InquiryFactDialog } from './InquiryDialogs.tsx';
import { JoinPlanDialog } from './JoinPlanDialog.tsx';
import { LeavePlanDialog } from './LeavePlanDialog.tsx';
import { LevelDialog } from './LevelDialog.tsx';
import { MoveEditionDialog } from './MoveEditionDialog.tsx';
import { NoteDialog, StrikeNoteDialog } from './NoteDialogs.tsx';
import { StageDialog } from './StageDialog.tsx';
import { StandDownDialog } from './StandDownDialog.tsx';

/** The dialog that is open on the desk. */
export function DeskDialogs(props: {
  readonly dialog: DeskDialog | undefined;
  /** What is on the card. */
  readonly selected: string | undefined;
  readonly onClose: () => void;
}) {
  const { dialog, selected, onClose } = props;
  const { response } = useStanding();
  if (!dialog) return null;
  switch (dialog.id) {
    case 'early':
    case 'recovery':
      return <StageDialog stage={dialog.id} onClose={onClose} />;
    case 'start':
    case 'level':
      return <LevelDialog mode={dialog.id} level={dialog.level} basis={dialog.basis} onClose={onClose} />;
    case 'decline':
      return <DeclineDialog calls={dialog.calls} owner={dialog.owner} onClose={onClose} />;
    case 'stand-down':
      return <StandDownDialog onClose={onClose} />;
    case 'close':
      return <CloseDialog onClose={onClose} />;
    case 'export':
      return <ExportDialog onClose={onClose} />;
    case 'join':
      return (
        <JoinPlanDialog
          plan={dialog.plan}
          offered={dialog.offered}
          reason={dialog.reason}
          returnTo={selected}
          onClose={onClose}
        />
      );
    case 'leave':
      return <LeavePlanDialog plan={dialog.plan} onClose={onClose} />;
    case 'move-edition': {
      const plan = response.plans.find((one) => one.pinned.key === dialog.plan && one.left === undefined);
      return plan ? <MoveEditionDialog plan={plan} hash={dialog.hash} onClose={onClose} /> : null;
    }
    case 'correct':
      return <CorrectDialog key={dialog.version} version={dialog.version} onClose={onClose} />;
    case 'fact':
      return <FactDialog fact={dialog.fact} about={dialog.about} onClose={onClose} />;
    case 'inquiry':
      return <InquiryFactDialog about={dialog.about} onClose={onClose} />;
    case 'close-inquiry':
      return <CloseInquiryDialog about={dialog.about} onClose={onClose} />;
    case 'end': {
      const step = stepsOf(response).get(dialog.ref);
      return step ? <EndDialog key={dialog.end} step={step} end={dialog.end} onClose={onClose} /> : null;
    }
    case 'add-step':
      return <AddStepDialog selected={selected} onClose={onClose} />;
    case 'decision':
      return <DecisionDialog step={dialog.step} reviews={dialog.reviews} onClose={onClose} />;
    case 'note':
      return <NoteDialog onClose={onClose} />;
    case 'strike-note':
      return <StrikeNoteDialog note={dialog.note} onClose={onClose} />;
    case 'reopen':
      return <ReopenDialog stepRef={dialog.ref} onClose={onClose} />;
  }
}

/** 退回重办: the step opens again; what was recorded stays legible, ruled through. */
function ReopenDialog(props: { readonly stepRef: string; readonly onClose: () => void }) {
  const { id } = useDesk();
  const { response } = useStanding();
  const { t, pick } = useText();
  const { act } = useAct(id);
  const step = stepsOf(response).get(props.stepRef);
  return (
    <ReasonDialog
      title={t('response.reopen.title', { step: step ? pick(step.compiled.step.title) : props.stepRef })}
      commit={t('response.reopen.commit')}
      onCommit={({ reason, at }) => act({ type: 'ReopenStep', step: props.stepRef, reason }, at)}
      onClose={props.onClose}
    >
      <p className="src-muted">{t('response.reopen.hint')}</p>
    </ReasonDialog>
  );
}
