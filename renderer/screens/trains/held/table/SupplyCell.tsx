import { HelpIcon, OutdatedIcon, TickIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { TrainRole } from '../../../../../shared/plan/vocabulary.ts';
import type { CardSupply, CardValue, TrainCard } from '../../../../../shared/response/trains/train-card.ts';
import { useText } from '../../../../text/use-text.ts';
import { valueWords } from '../../../../ui/facts/fact-words.ts';

const SHOWN = ['power', 'air', 'water', 'food', 'toilets'] as const satisfies readonly TrainRole[];
type Gravity = 'unknown' | 'fine' | 'tight' | 'grave';

/** Power, air, water, food and toilets: each with a sign of how grave it is, and hours as they are left now. */
export function SupplyCell(props: { readonly card: TrainCard; readonly now: number }) {
  const { card } = props;
  const { t } = useText();
  const stale = SHOWN.filter((role) => card.values[role]?.isStale).length;
  return (
    <ul className="src-trains-supplies">
      {SHOWN.map((role) => (
        <SupplySign key={role} short={t(`trains.short.${role}`)} card={card} role={role} now={props.now} />
      ))}
      {stale === 0 ? null : (
        <li className="src-trains-supply src-trains-supply--stale">
          <OutdatedIcon size={12} /> {t('trains.staleValues', { n: stale })}
        </li>
      )}
    </ul>
  );
}

const SIGN = { unknown: HelpIcon, fine: TickIcon, tight: WarningSignIcon, grave: WarningSignIcon } as const;

function SupplySign(props: {
  readonly short: string;
  readonly card: TrainCard;
  readonly role: (typeof SHOWN)[number];
  readonly now: number;
}) {
  const { short, card, role, now } = props;
  const { t, pick } = useText();
  const value = card.values[role];
  if (!value) return null;
  const supply = card.supplies.find(({ key }) => key === value.key);
  const gravity = supply ? ofSupply(supply) : ofChoice(value);
  const Sign = SIGN[gravity];
  const { entry } = value;
  const words =
    supply?.hours !== undefined
      ? t('trains.hoursLeft', { h: Math.floor(supply.hours * 10) / 10 })
      : entry?.value === undefined
        ? t('trains.unknownShort')
        : valueWords(pick, value.fact, entry.value, now);
  return (
    <li className={`src-trains-supply src-trains-supply--${gravity}`} title={`${pick(value.fact.title)} ${words}`}>
      <Sign size={12} /> <span className="src-trains-supply__name">{short}</span> {words.split(/\s*[（(]/)[0]}
    </li>
  );
}

function ofSupply({ state }: CardSupply): Gravity {
  return state === 'unknown' ? 'unknown' : state === 'enough' ? 'fine' : state === 'tight' ? 'tight' : 'grave';
}

/** Choices run from mildest to gravest. */
function ofChoice({ fact, entry }: CardValue): Gravity {
  const choices = fact.choices ?? [];
  const at = choices.findIndex(({ id }) => id === entry?.value);
  return at < 0 ? 'unknown' : at === 0 ? 'fine' : at === choices.length - 1 ? 'grave' : 'tight';
}
