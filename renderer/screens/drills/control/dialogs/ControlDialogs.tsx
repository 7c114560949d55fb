import { beijingStamp } from '../../../../../shared/base/instant.ts';
import { runAct, type RunView } from '../../../../state/index.ts';
import { ConfirmDialog, ReasonDialog } from '../../../../ui/index.ts';
import type { Words } from '../../words/use-words.ts';
import type { Evidence } from '../../evaluation/evidence-of.ts';
import type { InjectLine } from '../model/inject-lines.ts';
import type { ControlActs } from '../use-control-acts.ts';
import { AddInjectDialog } from './AddInjectDialog.tsx';
import { JudgeDialog } from './JudgeDialog.tsx';
import { JumpDialog } from './JumpDialog.tsx';
import { NoteDialog } from './NoteDialog.tsx';

/** The dialog of the controller that is open, if any. */
export function ControlDialogs(props: {
  readonly run: string;
  readonly view: RunView;
  readonly lines: readonly InjectLine[];
  readonly selected: InjectLine | undefined;
  readonly words: Words;
  readonly acts: ControlActs;
  readonly evidence: Evidence;
}) {
  const { run, view, lines, selected, words, acts } = props;
  const { t } = words;
  const onClose = acts.closeDialog;
  switch (acts.open) {
    case undefined:
      return null;
    case 'skip':
      return selected ? (
        <ReasonDialog
          title={t('drillControl.dialog.skipTitle', { inject: selected.inject.id })}
          commit={t('drillControl.act.skip')}
          about={t('drillControl.dialog.skipAbout')}
          withTime={false}
          onCommit={({ reason }) => runAct(run, { type: 'Skip', inject: selected.inject.id, reason })}
          onClose={onClose}
        />
      ) : null;
    case 'end':
      return (
        <ReasonDialog
          title={t('drillControl.dialog.endTitle')}
          commit={t('drillControl.act.end')}
          about={t('drillControl.dialog.endAbout')}
          withTime={false}
          onCommit={({ reason }) => runAct(run, { type: 'End', reason })}
          onClose={onClose}
        />
      );
    case 'resume':
      return (
        <ConfirmDialog
          title={t('drillControl.realEvent.confirm')}
          commit={t('drillControl.realEvent.confirm')}
          onConfirm={() => runAct(run, { type: 'Start', realEventOver: true })}
          onClose={onClose}
        >
          <p>{t('drillControl.realEvent.confirmBody', { at: beijingStamp(view.clock.now, view.state.startAt) })}</p>
        </ConfirmDialog>
      );
    case 'jump':
      return <JumpDialog run={run} view={view} onClose={onClose} />;
    case 'add':
      return <AddInjectDialog run={run} view={view} words={words} taken={lines} onClose={onClose} />;
    case 'note':
      return <NoteDialog run={run} inject={selected?.inject.id} onClose={onClose} />;
    case 'judge':
      return <JudgeDialog run={run} view={view} evidence={props.evidence} onClose={onClose} />;
  }
}
