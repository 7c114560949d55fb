import { beijingStamp } from '../../../../../shared/base/instant.ts';
import type { PlanEntry } from '../../../../../shared/contract/shapes.ts';
import { now, useStations, useView } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { SelectField } from '../../../../ui/index.ts';

const IN_FORCE = 'in-force';

/** For the plans of a run, the edition each plays in: the one in force, a draft, or one that was in force before. */
export function EditionFields(props: {
  readonly specials: readonly string[];
  readonly station: string | undefined;
  /** Plan -> hash of the edition in place of the one in force. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly onChoose: (plan: string, hash: string | undefined) => void;
}) {
  const { specials, station, chosen, onChoose } = props;
  const { t, pick } = useText();
  const plans = useView((state) => state.plans);
  const own = useStations().find((plan) => plan.station.id === station)?.id;
  const optionsOf = useEditions();
  const wanted = plans.filter(
    ({ id, tier, inForce }) =>
      id !== undefined &&
      inForce &&
      (tier === 'general' || id === own || (tier === 'special' && specials.includes(id))),
  );
  return (
    <fieldset className="src-editions-of-run">
      <legend>{t('drills.begin.plans')}</legend>
      <p className="src-muted">{t('drills.begin.plansHint')}</p>
      {wanted.map((entry) => {
        const { id = '' } = entry;
        const title = entry.short ?? entry.title;
        return (
          <SelectField
            key={id}
            label={title ? pick(title) : id}
            value={chosen.get(id) ?? IN_FORCE}
            choices={optionsOf(entry)}
            onChange={(hash) => onChoose(id, hash === IN_FORCE ? undefined : hash)}
          />
        );
      })}
    </fieldset>
  );
}

/** What can be chosen for a plan, newest first. */
function useEditions() {
  const { t } = useText();
  const drafts = useView((state) => state.drafts);
  const histories = useView((state) => state.histories);
  return ({ id, hash, edition }: PlanEntry) => {
    const draft = drafts.find(({ plan }) => plan === id);
    const others =
      (id === undefined ? undefined : histories.get(id))?.editions.filter((one) => one.hash !== hash) ?? [];
    return [
      { value: IN_FORCE, label: t('drills.begin.inForce', { edition: edition ?? '' }) },
      ...(draft
        ? [
            {
              value: draft.hash,
              label: t('drills.begin.draft', { at: beijingStamp(draft.savedAt, now()), who: draft.savedBy }),
            },
          ]
        : []),
      ...others.toReversed().map((one) => ({
        value: one.hash,
        label: t('drills.begin.earlier', {
          edition: one.submitted.label,
          at: beijingStamp((one.inForce ?? one.submitted).at, now()),
        }),
      })),
    ];
  };
}
