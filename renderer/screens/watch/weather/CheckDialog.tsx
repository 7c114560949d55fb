import type { WeatherTables } from '../../../../shared/weather/tables.ts';
import type { Warning } from '../../../../shared/weather/state.ts';
import { actOnWeather } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { ReasonDialog } from '../../../ui/index.ts';
import { warningName } from '../../../ui/weather/index.ts';

/** Somebody has asked whether a warning without an end still stands, and it does. */
export function CheckDialog(props: {
  readonly warning: Warning;
  readonly tables: WeatherTables;
  readonly onClose: () => void;
}) {
  const { warning, tables, onClose } = props;
  const { t, pick } = useText();
  return (
    <ReasonDialog
      title={t('weather.check.title', { name: warningName({ t, pick, tables }, warning) })}
      commit={t('weather.check.commit')}
      about={t('weather.check.about')}
      withTime={false}
      onCommit={async ({ reason }) => {
        const answer = await actOnWeather({ type: 'CheckWarning', warning: warning.id, note: reason });
        return answer.kind === 'done';
      }}
      onClose={onClose}
    />
  );
}
