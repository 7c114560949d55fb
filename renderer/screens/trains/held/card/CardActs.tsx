import { Button } from '@blueprintjs/core';
import { useText } from '../../../../text/use-text.ts';
import { KeyCap } from '../../../../ui/KeyCap.tsx';
import { CARD_ACTS } from '../card-acts.ts';
import type { TrainDialog } from '../dialogs/dialog.ts';

/** Everything that can be done about the train under the cursor, with its keys. */
export function CardActs(props: { readonly train: string; readonly onOpen: (dialog: TrainDialog) => void }) {
  const { train, onOpen } = props;
  const { t } = useText();
  return (
    <div className="src-train-acts-bar" role="group" aria-label={t('trains.acts', { train })}>
      {CARD_ACTS.map(({ key, label, dialog }) => (
        <Button key={key} size="small" onClick={() => onOpen(dialog)} aria-keyshortcuts={key.toUpperCase()}>
          {t(label)} <KeyCap>{key.toUpperCase()}</KeyCap>
        </Button>
      ))}
    </div>
  );
}
