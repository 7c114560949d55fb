import { Button } from '@blueprintjs/core';
import { PlusIcon } from '@blueprintjs/icons';
import { useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { useCard } from './card.ts';

/** Special plans that this step may call into the response. */
export function CallPlans() {
  const { step } = useCard();
  const { response, readOnly } = useStanding();
  const { open } = useDesk();
  const { t, pick } = useText();
  const library = useView((state) => state.plans);
  const { calls = [], title } = step.compiled.step;
  if (calls.length === 0 || readOnly) return null;
  return (
    <section className="src-card__section src-card__calls" aria-label={t('response.card.calls')}>
      <h3>{t('response.card.calls')}</h3>
      {calls.map((id) => {
        const short = library.find((one) => one.tier === 'special' && one.id === id)?.short;
        const name = short ? pick(short) : id;
        const here = response.plans.find((plan) => plan.pinned.key === id);
        if (here) {
          return (
            <Tag key={id} tone={here.left === undefined ? 'good' : 'quiet'}>
              {t(here.left === undefined ? 'response.card.callHere' : 'response.card.callLeft', { plan: name })}
            </Tag>
          );
        }
        return (
          <Button
            key={id}
            size="small"
            icon={<PlusIcon />}
            onClick={() => open({ id: 'join', plan: id, reason: t('response.card.callReason', { step: pick(title) }) })}
          >
            {t('response.card.call', { plan: name })}
          </Button>
        );
      })}
    </section>
  );
}
