import type { PlanEntry } from '../../../../shared/contract/shapes.ts';
import { useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Panel } from '../../../ui/index.ts';
import type { LibraryPlan } from '../../../../shared/review/plan-names.ts';
import { FRAMEWORK } from '../framework.ts';
import { PlanCard } from './PlanCard.tsx';

const TIERS = ['general', 'station', 'special'] as const;

/** What is in the library, tier by tier; plans kept out by errors stand where they belong, with what was found. */
export function LibraryMap(props: { readonly library: readonly LibraryPlan[] }) {
  const { t } = useText();
  const entries = useView((state) => state.plans);
  const texts = new Map(props.library.map((one) => [one.hash, one.plan]));
  if (entries.length === 0) return <EmptyState title={t('library.map.none')}>{t('library.map.noneHow')}</EmptyState>;
  const cards = (list: readonly PlanEntry[]) => (
    <ul className="src-map">
      {list.map((entry) => (
        <li key={entry.file}>
          <PlanCard entry={entry} plan={entry.hash === undefined ? undefined : texts.get(entry.hash)} />
        </li>
      ))}
    </ul>
  );
  const tierOf = (entry: PlanEntry) => entry.tier ?? tierOfFile(entry.file);
  const strays = entries.filter((entry) => tierOf(entry) === undefined);
  return (
    <>
      {TIERS.map((tier) => {
        const list = entries.filter((entry) => tierOf(entry) === tier);
        const have = list.filter((entry) => entry.inForce).length;
        const missing = FRAMEWORK[tier] - list.length;
        return (
          <Panel
            key={tier}
            title={t(`common.tier.${tier}`)}
            aside={
              <span className="src-muted">
                {t('library.map.count', { have, want: FRAMEWORK[tier] })}
                {missing > 0 ? ` · ${t('library.map.missing', { n: missing })}` : ''}
              </span>
            }
          >
            {cards(list)}
          </Panel>
        );
      })}
      {strays.length === 0 ? null : <Panel title={t('library.map.noTier')}>{cards(strays)}</Panel>}
    </>
  );
}

/** A file that cannot be read says by its folder what it was meant to be. */
function tierOfFile(file: string): (typeof TIERS)[number] | undefined {
  if (file.startsWith('stations/')) return 'station';
  if (file.startsWith('specials/')) return 'special';
  return file.startsWith('general') ? 'general' : undefined;
}
