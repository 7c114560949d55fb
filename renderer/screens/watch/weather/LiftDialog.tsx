import type { WeatherTables } from '../../../../shared/weather/tables.ts';
import type { Warning } from '../../../../shared/weather/state.ts';
import { actOnWeather } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { ReasonDialog } from '../../../ui/index.ts';
import { warningName } from '../../../ui/weather/index.ts';

/** A warning without an end has been lifted by its issuer, or was entered in error. */
export function LiftDialog(props: {
  readonly warning: Warning;
  readonly tables: WeatherTables;
  readonly onClose: () => void;
}) {
  const { warning, tables, onClose } = props;
  const { t, pick } = useText();
  return (
    <ReasonDialog
      title={t('weather.lift.title', { name: warningName({ t, pick, tables }, warning) })}
      commit={t('weather.lift.commit')}
      about={t('weather.lift.about')}
      withTime={false}
      onCommit={async ({ reason }) => {
        const answer = await actOnWeather({ type: 'LiftWarning', warning: warning.id, reason });
        return answer.kind === 'done';
      }}
      onClose={onClose}
    />
  );
}
