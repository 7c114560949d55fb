import { Button } from '@blueprintjs/core';
import { WrenchIcon } from '@blueprintjs/icons';
import { isLivePage, openCorrective, type ActionStart } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';

/**
 * On a journal line: opens a corrective action from it. Actions are kept at the live desk, so the window of a drill and a replay have none of these: the lines of a
 * drill are taken up at the control desk and in the evaluation.
 */
export function RaiseAction(props: { readonly start: ActionStart; readonly label: string }) {
  const { t } = useText();
  if (!isLivePage()) return null;
  return (
    <Button
      className="src-raise"
      variant="minimal"
      size="small"
      icon={<WrenchIcon size={14} />}
      aria-label={props.label}
      title={props.label}
      onClick={() => openCorrective(props.start)}
    >
      {t('corrective.raise')}
    </Button>
  );
}
