import { useText } from '../text/use-text.ts';
import { ReadDialog } from './ReadDialog.tsx';

/** In a replay stands where an act would be entered: refused in words before anything is typed. */
export function ReplayRefusal(props: { readonly onClose: () => void }) {
  const { t } = useText();
  return (
    <ReadDialog title={t('replay.readOnlyTitle')} onClose={props.onClose}>
      <p>{t('replay.readOnly')}</p>
    </ReadDialog>
  );
}
