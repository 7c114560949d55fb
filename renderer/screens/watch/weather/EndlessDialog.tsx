import type { WeatherTables } from '../../../../shared/weather/tables.ts';
import type { Warning } from '../../../../shared/weather/state.ts';
import { actOnWeather } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { ReasonDialog } from '../../../ui/index.ts';
import { warningName } from '../../../ui/weather/index.ts';

/**
 * What becomes of a warning without an end. `lift`: its issuer has lifted it, or it was entered in error. `check`: somebody has asked whether it still
 * stands, and it does.
 */
export function EndlessDialog(props: {
  readonly what: 'lift' | 'check';
  readonly warning: Warning;
  readonly tables: WeatherTables;
  readonly onClose: () => void;
}) {
  const { what, warning, tables, onClose } = props;
  const { t, pick } = useText();
  return (
    <ReasonDialog
      title={t(`weather.${what}.title`, { name: warningName({ t, pick, tables }, warning) })}
      commit={t(`weather.${what}.commit`)}
      about={t(`weather.${what}.about`)}
      withTime={false}
      onCommit={async ({ reason }) => {
        const answer = await actOnWeather(
          what === 'lift'
            ? { type: 'LiftWarning', warning: warning.id, reason }
            : { type: 'CheckWarning', warning: warning.id, note: reason },
        );
        return answer.kind === 'done';
      }}
      onClose={onClose}
    />
  );
}
