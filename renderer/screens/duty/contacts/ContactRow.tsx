import { Button } from '@blueprintjs/core';
import { CrossIcon, TickIcon, TimeIcon, WarningSignIcon } from '@blueprintjs/icons';
import { checkState, type CheckState, type ContactLine } from '../../../../shared/directory/contacts.ts';
import type { NumberCheck } from '../../../../shared/directory/state.ts';
import type { Duration, Instant } from '../../../../shared/base/instant.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp, Tag, type Tone } from '../../../ui/index.ts';

export type ContactAsk =
  | { readonly kind: 'edit' | 'remove'; readonly line: ContactLine }
  | { readonly kind: 'call'; readonly line: ContactLine; readonly number: string };

const MARKS: Readonly<Record<CheckState, { readonly tone: Tone; readonly Icon: typeof TickIcon }>> = {
  good: { tone: 'good', Icon: TickIcon },
  overdue: { tone: 'warn', Icon: TimeIcon },
  wrong: { tone: 'bad', Icon: CrossIcon },
  never: { tone: 'quiet', Icon: WarningSignIcon },
};

/** One to be rung: each number with when it was last tried, by whom, and the key that logs another try. */
export function ContactRow(props: {
  readonly line: ContactLine;
  readonly now: Instant;
  readonly within: Duration | undefined;
  readonly onAsk: (ask: ContactAsk) => void;
}) {
  const { line, now, within, onAsk } = props;
  const { t, pick } = useText();
  const { contact, station, role, planPhone } = line;
  const numbers = contact?.numbers ?? [];
  return (
    <tr>
      <td>
        <strong>{pick(line.title)}</strong>
        {station ? <span className="src-muted"> · {pick(station)}</span> : null}
        {role ? <div className="src-muted">{pick(role)}</div> : null}
      </td>
      <td>
        {numbers.map((one) => (
          <div key={one.number} className="src-contacts__number">
            <span className="src-muted">{t(`contacts.kind.${one.kind}`)}</span>{' '}
            <span className="src-num">{one.number}</span>
            {one.note === undefined ? null : <span className="src-muted"> {one.note}</span>}
          </div>
        ))}
        {numbers.length > 0 ? null : planPhone === undefined ? (
          <span className="src-muted">{t('contacts.noNumber')}</span>
        ) : (
          <span>
            <span className="src-num">{planPhone}</span> <span className="src-muted">{t('contacts.fromPlan')}</span>
          </span>
        )}
      </td>
      <td>
        {numbers.map((one) => (
          <div key={one.number} className="src-contacts__number">
            <CheckMark check={one.check} state={checkState(one.check, now, within)} />{' '}
            <Button
              size="small"
              variant="minimal"
              onClick={() => onAsk({ kind: 'call', line, number: one.number })}
              aria-label={t('contacts.callAria', { who: pick(line.title), number: one.number })}
            >
              {t('contacts.call')}
            </Button>
          </div>
        ))}
      </td>
      <td className="src-contacts__acts">
        <Button size="small" variant="minimal" onClick={() => onAsk({ kind: 'edit', line })}>
          {t(contact ? 'contacts.edit' : 'contacts.record')}
        </Button>
        {contact ? (
          <Button size="small" variant="minimal" onClick={() => onAsk({ kind: 'remove', line })}>
            {t('contacts.remove')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

function CheckMark(props: { readonly check: NumberCheck | undefined; readonly state: CheckState }) {
  const { check, state } = props;
  const { t } = useText();
  const { tone, Icon } = MARKS[state];
  const word = check?.outcome === 'no-answer' ? t('contacts.outcome.no-answer') : t(`contacts.state.${state}`);
  return (
    <>
      <Tag tone={tone} icon={<Icon size={12} />}>
        {word}
      </Tag>{' '}
      {check ? (
        <span className="src-muted">
          <Stamp at={check.at} /> {check.by}
          {check.spokeWith === undefined ? null : t('contacts.spoke', { who: check.spokeWith })}
        </span>
      ) : null}
    </>
  );
}
