import { useMemo } from 'react';
import { useText } from '../../text/use-text.ts';
import { BasisSection } from './document/BasisSection.tsx';
import { BlocksSection } from './document/BlocksSection.tsx';
import { ClausesSection } from './document/ClausesSection.tsx';
import { DailySection } from './document/DailySection.tsx';
import { useDoc } from './document/doc-context.ts';
import { FactsSection, LevelsSection } from './document/FactsSection.tsx';
import { GeneralSections } from './document/GeneralSections.tsx';
import { MessagesSection } from './document/MessagesSection.tsx';
import { Section } from './document/Section.tsx';
import { WarningsSection } from './document/WarningsSection.tsx';
import { StationSections } from './document/StationSections.tsx';
import { PlanHeader } from './PlanHeader.tsx';
import type { LibraryPlan } from '../../../shared/review/plan-names.ts';

/** A plan as a document, from its cover to its last step. */
export function PlanDocument(props: { readonly station: LibraryPlan | undefined }) {
  const { compiled } = useDoc();
  const { plan, hash } = compiled;
  const { t, pick } = useText();
  const { station } = props;
  const why = useMemo(() => {
    const own = station?.plan.tier === 'station' ? station.plan : undefined;
    return new Map(
      [
        ...(own?.overlays.map((one) => [one.plan, one.step, one.why] as const) ?? []),
        ...(own?.additions.map((one) => [one.plan, one.step.id, one.why] as const) ?? []),
      ].flatMap(([target, step, reason]) => (target === plan.id ? [[step, pick(reason)] as const] : [])),
    );
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- pick changes with the language only, and then all is drawn anew
  }, [station, plan, pick]);
  return (
    <div className="src-doc-text">
      <PlanHeader plan={plan} hash={hash} />
      <Section id="purpose" title={t('library.section.purpose')}>
        <p>{pick(plan.purpose)}</p>
      </Section>
      <BasisSection plan={plan} />
      <ClausesSection />
      {plan.tier === 'station' ? <StationSections plan={plan} /> : null}
      {plan.tier === 'general' ? <GeneralSections plan={plan} /> : null}
      {plan.tier === 'special' ? null : <DailySection plan={plan} />}
      {plan.tier === 'station' ? null : <MessagesSection plan={plan} />}
      {plan.tier === 'special' ? <WarningsSection plan={plan} /> : null}
      <FactsSection facts={plan.facts} />
      <LevelsSection plan={plan} />
      <BlocksSection why={why} />
    </div>
  );
}
