import { Button, Menu, MenuItem, PopoverNext } from '@blueprintjs/core';
import { CaretDownIcon, PhoneIcon } from '@blueprintjs/icons';
import { DELIVERY_OUTCOMES, type DeliveryOutcome } from '../../../../shared/reporting/events.ts';
import type { SentReport } from '../../../../shared/reporting/state.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { unitTitle } from '../../../../shared/review/names.ts';
import { OUTCOME_NAMES } from '../../../../shared/review/report-sentence.ts';
import { actOn, say, useBusy } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';

/** 记催问: what came of a try to get the report through; one choice, and it is in the journal. */
export function TryMenu(props: { readonly response: Response; readonly report: SentReport; readonly unit: string }) {
  const { response, report, unit } = props;
  const { t, pick } = useText();
  const { busy, run } = useBusy();
  const title = unitTitle(response, unit);
  const log = (outcome: DeliveryOutcome) =>
    run(async () => {
      const { kind, number, channel } = report;
      const answer = await actOn(response.id, { type: 'TryDelivery', kind, number, channel, unit, outcome });
      if (answer.kind === 'done') {
        say('good', inBoth('chain.receipt.tried', { unit: pick(title), how: pick(OUTCOME_NAMES[outcome]) }));
      }
    });
  return (
    <PopoverNext
      placement="bottom-start"
      content={
        <Menu>
          {DELIVERY_OUTCOMES.map((outcome) => (
            <MenuItem key={outcome} text={pick(OUTCOME_NAMES[outcome])} onClick={() => void log(outcome)} />
          ))}
        </Menu>
      }
    >
      <Button
        size="small"
        icon={<PhoneIcon />}
        endIcon={<CaretDownIcon />}
        disabled={busy}
        aria-label={t('chain.receipt.chaseOf', { unit: pick(title) })}
      >
        {t('chain.receipt.chase')}
      </Button>
    </PopoverNext>
  );
}
