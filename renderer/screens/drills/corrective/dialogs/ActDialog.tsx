import type { CorrectiveAction } from '../../../../../shared/corrective/state.ts';
import { correctiveAct } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { ReasonDialog } from '../../../../ui/index.ts';
import type { ActionAct } from '../acts.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { CloseActionDialog } from './CloseActionDialog.tsx';
import { FixDialog } from './FixDialog.tsx';
import { TryDialog } from './TryDialog.tsx';

/** The dialog of an act on an action. */
export function ActDialog(props: {
  readonly act: ActionAct;
  readonly action: CorrectiveAction;
  readonly onClose: () => void;
}) {
  const { act, action, onClose } = props;
  const { id } = action;
  const { t } = useText();
  switch (act) {
    case 'change':
      return <ChangeDialog action={action} onClose={onClose} />;
    case 'fix':
      return <FixDialog action={action} onClose={onClose} />;
    case 'try':
      return <TryDialog action={action} onClose={onClose} />;
    case 'close':
      return <CloseActionDialog action={action} onClose={onClose} />;
    case 'drop':
      return (
        <ReasonDialog
          title={t('corrective.drop.title')}
          commit={t('corrective.drop.commit')}
          about={t('corrective.drop.hint')}
          withTime={false}
          onCommit={({ reason }) => correctiveAct({ type: 'DropAction', id, reason })}
          onClose={onClose}
        />
      );
    case 'reopen':
      return (
        <ReasonDialog
          title={t('corrective.reopen.title')}
          commit={t('corrective.reopen.commit')}
          withTime={false}
          onCommit={({ reason }) => correctiveAct({ type: 'ReopenAction', id, reason })}
          onClose={onClose}
        />
      );
  }
}
