import { Checkbox, HTMLSelect, InputGroup } from '@blueprintjs/core';
import type { GeneralPlan } from '../../../../shared/plan/schema.ts';
import type { ReportChannel } from '../../../../shared/reporting/events.ts';
import { generalPlanOf, reportRuleOf } from '../../../../shared/response/general-plan.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { useNumberOf } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import type { Kept } from './use-kept.ts';

export interface Recipient {
  readonly unit: GeneralPlan['units'][number];
  readonly isChosen: boolean;
  readonly taker: string;
}

/** The rule set's recipients, and those the officer added. */
export function recipientsOf(response: Response, kept: Kept): readonly Recipient[] {
  const units = generalPlanOf(response)?.units ?? [];
  const ids = [...new Set([...(reportRuleOf(response)?.recipients ?? []), ...kept.added])];
  return ids.flatMap((id) => {
    const unit = units.find((one) => one.id === id);
    return unit ? [{ unit, isChosen: !kept.off.includes(id), taker: (kept.takers[id] ?? '').trim() }] : [];
  });
}

export function Recipients(props: {
  readonly response: Response;
  readonly channel: ReportChannel;
  readonly kept: Kept;
  readonly keep: (change: Partial<Kept>) => void;
}) {
  const { response, channel, kept, keep } = props;
  const { t, pick } = useText();
  const numberOf = useNumberOf();
  const recipients = recipientsOf(response, kept);
  const others = (generalPlanOf(response)?.units ?? []).filter(
    (unit) => !recipients.some((one) => one.unit.id === unit.id),
  );
  const phoneWords = (unit: (typeof recipients)[number]['unit']) => {
    const phone = numberOf(unit, response.awareness?.station);
    return phone === undefined ? t('reports.compose.noPhone') : t('reports.compose.phoneNumber', { phone });
  };
  const taken = t(channel === 'phone' ? 'reports.compose.takenByPhone' : 'reports.compose.takenByWritten');
  return (
    <fieldset className="src-recipients">
      <legend>{t('reports.compose.recipients')}</legend>
      {recipients.map(({ unit, isChosen }) => (
        <div key={unit.id} className="src-recipients__row">
          <Checkbox
            className="src-recipients__unit"
            checked={isChosen}
            aria-label={t('reports.compose.recipient', { unit: pick(unit.title) })}
            onChange={() =>
              keep({ off: isChosen ? [...kept.off, unit.id] : kept.off.filter((one) => one !== unit.id) })
            }
          >
            {pick(unit.title)} <span className="src-muted">{phoneWords(unit)}</span>
          </Checkbox>
          <InputGroup
            size="small"
            aria-label={`${pick(unit.title)} ${taken}`}
            placeholder={taken}
            disabled={!isChosen}
            value={kept.takers[unit.id] ?? ''}
            maxLength={120}
            onChange={(event) => keep({ takers: { ...kept.takers, [unit.id]: event.target.value } })}
          />
        </div>
      ))}
      <HTMLSelect
        className="src-recipients__add"
        aria-label={t('reports.compose.addUnit')}
        value=""
        onChange={(event) => {
          if (event.target.value !== '') keep({ added: [...kept.added, event.target.value] });
        }}
      >
        <option value="">{t('reports.compose.addUnit')}…</option>
        {others.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {pick(unit.title)}
          </option>
        ))}
      </HTMLSelect>
      <p className="src-muted src-recipients__hint">{t('reports.compose.takenHint')}</p>
    </fieldset>
  );
}
