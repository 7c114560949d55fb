import { ErrorIcon } from '@blueprintjs/icons';
import { useText } from '../../text/use-text.ts';

/** Every window of every drill, once STOP has been pressed in any: the drill stands, and the live desk is where to act. */
export function RealEventBar() {
  const { t } = useText();
  return (
    <div className="src-real-event" role="alert">
      <ErrorIcon size={24} />
      <strong>{t('drillLook.real.title')}</strong>
      <span>{t('drillLook.real.body')}</span>
    </div>
  );
}
