import { useMemo } from 'react';
import { useNumberOf } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { BasisTag } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { stationPlanOf } from '../../../../shared/response/station-plan.ts';
import { basesOf, clauseOf, placesOf, whyOf } from '../model/sources.ts';
import { CallPlans } from './CallPlans.tsx';
import { useCard } from './card.ts';
import { StepHistory } from './StepHistory.tsx';
import { Unplanned } from './Unplanned.tsx';
import { listed } from '../parts/join-words.ts';

/** What stands behind the instruction: other side, places, numbers, plan text, and what has happened here so far. */
export function CardDetails() {
  return (
    <>
      <Unplanned />
      <CallPlans />
      <div className="src-card__columns">
        <Units />
        <Places />
      </div>
      <Bases />
      <Clause />
      <StepHistory />
    </>
  );
}

function Units() {
  const { step } = useCard();
  const { response } = useStanding();
  const { names } = useDesk();
  const { t, pick } = useText();
  const { to = [] } = step.compiled.step;
  const numberOf = useNumberOf();
  const station = stationPlanOf(response);
  const general = response.plans.find((plan) => plan.pinned.tier === 'general')?.compiled.plan;
  if (to.length === 0) return null;
  return (
    <section className="src-card__section" aria-label={t('response.card.units')}>
      <h3>{t('response.card.units')}</h3>
      <ul className="src-card__list">
        {to.map((id) => {
          const unit = general?.tier === 'general' ? general.units.find((one) => one.id === id) : undefined;
          const phone = numberOf({ id, phone: unit?.phone }, response.awareness?.station);
          const role = station?.parties.find((party) => party.unit === id)?.role ?? unit?.role;
          return (
            <li key={id}>
              <strong>{pick(names.unit(id))}</strong>{' '}
              {phone === undefined ? (
                <span className="src-card__phone--none">{t('response.card.noPhone')}</span>
              ) : (
                <span className="src-num">{phone}</span>
              )}
              {role ? <div className="src-muted">{pick(role)}</div> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Places() {
  const { step } = useCard();
  const { response } = useStanding();
  const { t, pick } = useText();
  const { uses = [] } = step.compiled.step;
  const station = stationPlanOf(response);
  const places = useMemo(() => placesOf(station, uses), [station, uses]);
  if (uses.length === 0) return null;
  return (
    <section className="src-card__section" aria-label={t('response.card.places')}>
      <h3>{t('response.card.places')}</h3>
      {places.length === 0 ? (
        <p className="src-muted">
          {t('response.card.noPlaces', {
            kinds: listed(
              t,
              uses.map((kind) => t(`response.place.${kind}`)),
            ),
          })}
        </p>
      ) : (
        <ul className="src-card__list">
          {places.map((place) => (
            <li key={place.id}>
              <span className="src-muted">{t(`response.place.${place.kind}`)}</span>{' '}
              <strong>{pick(place.title)}</strong>{' '}
              {place.capacity ? (
                <span>
                  {t('response.card.capacity', {
                    capacity:
                      place.capacity.value === 'unknown'
                        ? t('common.unknown')
                        : `${place.capacity.value} ${pick(place.capacity.unit)}`,
                  })}
                </span>
              ) : null}
              {place.note ? <div className="src-muted">{pick(place.note)}</div> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Bases() {
  const { step } = useCard();
  const { response } = useStanding();
  const { t, pick } = useText();
  const bases = useMemo(() => basesOf(step, stationPlanOf(response)), [step, response]);
  const why = whyOf(step, stationPlanOf(response));
  if (bases.length === 0 && !why) return null;
  return (
    <section className="src-card__section" aria-label={t('response.card.bases')}>
      <h3>{t('response.card.bases')}</h3>
      <ul className="src-card__list">
        {why ? (
          <li>
            <strong>{t(`response.layer.${step.compiled.layer === 'added' ? 'added' : 'replaced'}`)}</strong> {pick(why)}
          </li>
        ) : null}
        {bases.map(({ basis, due }) => (
          <li key={basis.id}>
            <BasisTag kind={basis.kind} /> {due ? <strong>{t('response.card.ofDue')}</strong> : null}{' '}
            {pick(basis.title)}
            {basis.source === undefined ? null : <span className="src-muted"> — {basis.source}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Clause() {
  const { step } = useCard();
  const { response } = useStanding();
  const { t, pick } = useText();
  const clause = clauseOf(step, stationPlanOf(response));
  if (step.compiled.step.clause === '') return null;
  return (
    <section className="src-card__section" aria-label={t('response.card.clause')}>
      <h3>
        {t('response.card.clause')} {step.compiled.step.clause} {clause ? pick(clause.title) : ''}
      </h3>
      {clause ? <blockquote className="src-card__clause">{pick(clause.text)}</blockquote> : null}
    </section>
  );
}
