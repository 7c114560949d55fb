import { useAllPlans } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { ConfirmDialog } from '../../../../ui/index.ts';
import { namedBy, namedElsewhere } from '../choices.ts';
import { useEdited } from '../session/use-session.ts';

/** Asks before something is deleted, and says what names it. */
export function RemoveDialog(props: {
  readonly what: string;
  readonly id: string;
  /** Fields in which such a thing is named. */
  readonly naming: readonly string[];
  readonly onRemove: () => void;
  readonly onClose: () => void;
}) {
  const { what, id, naming, onRemove, onClose } = props;
  const { t, pick } = useText();
  const tree = useEdited((state) => state.tree);
  const library = useAllPlans();
  const names =
    id === '' ? [] : [...namedBy(tree?.value, id, naming), ...namedElsewhere(tree?.value, library, id, naming)];
  return (
    <ConfirmDialog
      title={t('editor.remove.title', { what })}
      commit={t('editor.entry.remove')}
      intent="danger"
      onClose={onClose}
      onConfirm={() => {
        onRemove();
        return true;
      }}
    >
      {names.length === 0 ? (
        <p>{t('editor.remove.free')}</p>
      ) : (
        <>
          <p>{t('editor.remove.named')}</p>
          <ul>
            {names.map((name) => (
              <li key={name.zh}>{pick(name)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="src-muted">{t('editor.remove.back')}</p>
    </ConfirmDialog>
  );
}
