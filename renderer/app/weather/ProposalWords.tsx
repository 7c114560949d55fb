import type { WeatherTables } from '../../../shared/weather/tables.ts';
import type { WarningCase } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { BasisTag, LevelTag, Stamp } from '../../ui/index.ts';
import { areaWords, Doubts, issuerOf, SignalTag } from '../../ui/weather/index.ts';

/** The warning, and what the plan makes of it: level and basis. The person decides. */
export function ProposalWords(props: { readonly tables: WeatherTables; readonly about: WarningCase }) {
  const { tables, about } = props;
  const { warning, proposal, plan } = about;
  const { t, pick } = useText();
  const wording = { t, pick, tables };
  return (
    <div className="src-weather-proposal">
      <div className="src-weather-proposal__line">
        <SignalTag tables={tables} hazard={warning.hazard} colour={warning.colour} large />
        <span>
          {issuerOf(warning)} <Stamp at={warning.issuedAt} /> · {areaWords(wording, warning)}
        </span>
      </div>
      <Doubts warning={warning} />
      {plan && proposal ? (
        <div className="src-weather-proposal__line">
          <strong>{t('weather.answer.proposes', { plan: pick(plan.short) })}</strong>
          {proposal.level === undefined ? (
            <span>{t('weather.answer.levelOpen')}</span>
          ) : (
            <LevelTag level={proposal.level} />
          )}
        </div>
      ) : null}
      {proposal?.basis ? (
        <div className="src-weather-proposal__line src-muted">
          {t('weather.answer.basis')} <BasisTag kind={proposal.basis.kind} /> {pick(proposal.basis.title)}
        </div>
      ) : null}
    </div>
  );
}
