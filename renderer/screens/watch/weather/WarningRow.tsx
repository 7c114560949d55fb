import { Button } from '@blueprintjs/core';
import { beijingStamp, type Instant } from '../../../../shared/base/instant.ts';
import type { Warning } from '../../../../shared/weather/state.ts';
import type { WeatherTables } from '../../../../shared/weather/tables.ts';
import { go, useHasCome, useNow, type WarningCase } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { DueClock, Stamp } from '../../../ui/index.ts';
import { areaWords, issuerOf, SignalTag, warningName } from '../../../ui/weather/index.ts';
import { AnswerState } from './AnswerState.tsx';

/** One warning in force: what, where, since and until when, and what was decided. */
export function WarningRow(props: {
  readonly about: WarningCase;
  /** The issuer's own message for the same, where this one was entered by hand. */
  readonly message: Warning | undefined;
  readonly tables: WeatherTables;
  readonly onAsk: (what: 'lift' | 'check') => void;
}) {
  const { about, message, tables, onAsk } = props;
  const { warning, checkBy } = about;
  const { t, pick } = useText();
  const now = useNow(60_000);
  const wording = { t, pick, tables };
  return (
    <tr>
      <td>
        <button
          type="button"
          className="src-link src-weather-table__name"
          title={warning.headline}
          onClick={() => go('watch', { view: 'weather', id: warning.id })}
        >
          <SignalTag tables={tables} hazard={warning.hazard} colour={warning.colour} large />
        </button>
      </td>
      <td>{areaWords(wording, warning)}</td>
      <td className="src-weather-table__source">
        <Stamp at={warning.issuedAt} />
        <div className="src-muted">
          {issuerOf(warning)} · {t(`weather.how.${warning.how}`)}
        </div>
      </td>
      <td>
        {warning.expires === undefined ? (
          <>
            <div className="src-weather-answer__line">
              {t('weather.panel.untilLifted')}
              <Button size="small" onClick={() => onAsk('lift')}>
                {t('weather.panel.lift')}
              </Button>
              {checkBy === undefined ? null : <CheckDue checkBy={checkBy} onCheck={() => onAsk('check')} />}
            </div>
            {message ? (
              <div className="src-muted">
                {t('weather.panel.doubled', {
                  name: warningName(wording, message),
                  time: beijingStamp(message.issuedAt, now),
                })}
              </div>
            ) : null}
          </>
        ) : (
          <>
            <DueClock due={{ from: warning.effective ?? warning.issuedAt, dueAt: warning.expires }} />
            <div className="src-muted">
              <Stamp at={warning.expires} />
            </div>
          </>
        )}
      </td>
      <td>
        <AnswerState about={about} />
      </td>
    </tr>
  );
}

/** By when somebody asks whether a warning without an end still stands; loud once that has passed. */
function CheckDue(props: { readonly checkBy: Instant; readonly onCheck: () => void }) {
  const { t } = useText();
  const now = useNow(60_000);
  const isDue = useHasCome(props.checkBy);
  return (
    <Button
      size="small"
      variant={isDue ? 'solid' : 'minimal'}
      intent={isDue ? 'warning' : 'none'}
      onClick={props.onCheck}
    >
      {t(isDue ? 'weather.check.due' : 'weather.check.by', { time: beijingStamp(props.checkBy, now) })}
    </Button>
  );
}
