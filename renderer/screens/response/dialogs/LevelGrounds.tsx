import { Button } from '@blueprintjs/core';
import { OutdatedIcon, PasteVariableIcon } from '@blueprintjs/icons';
import type { LevelGround, levelProposal } from '../../../../shared/response/level-proposal.ts';
import { now } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { BasisTag, LevelTag } from '../../../ui/index.ts';
import { useStanding } from '../desk.ts';
import { inParens, sentences } from '../parts/join-words.ts';
import { FactValue } from '../parts/FactValue.tsx';
import { factWords, valueWords } from '../../../ui/facts/fact-words.ts';

/** What the rules propose, each rule with the fact behind it. A proposal, never a decision. */
export function LevelGrounds(props: {
  readonly proposal: ReturnType<typeof levelProposal>;
  readonly onQuote: (text: string) => void;
}) {
  const { level, grounds } = props.proposal;
  const { t, pick } = useText();
  const { response } = useStanding();
  const basisOf = (ground: LevelGround) =>
    response.plans
      .find((plan) => plan.pinned.key === ground.plan && plan.left === undefined)
      ?.compiled.plan.basis.find((one) => one.id === ground.basis);
  const planOf = (key: string) =>
    response.plans.find((plan) => plan.pinned.key === key && plan.left === undefined)?.compiled.plan.short;
  const words = (ground: LevelGround) => {
    const title =
      ground.about === undefined ? pick(ground.fact.title) : inParens(t, pick(ground.fact.title), ground.about);
    return inParens(t, `${title} ${factWords(t, pick, ground.fact, ground.entry, now())}`, ground.entry.source);
  };
  const fresh = grounds.filter((ground) => !ground.stale);
  const stale = grounds.filter((ground) => ground.stale);
  const quote = () => props.onQuote(sentences(t, fresh.filter((ground) => ground.level === level).map(words)));
  if (grounds.length === 0) return <p className="src-muted">{t('response.level.noGrounds')}</p>;
  const rows = (some: readonly LevelGround[]) =>
    some.map((ground) => {
      const basis = basisOf(ground);
      const short = planOf(ground.plan);
      return (
        <tr key={`${ground.plan} ${ground.fact.id} ${ground.about ?? ''}`}>
          <td>
            {pick(ground.fact.title)} {ground.about}
            <div className="src-muted">{short ? pick(short) : ground.plan}</div>
          </td>
          <td>
            <FactValue fact={ground.fact} entry={ground.entry} />
          </td>
          <td>
            ≥ {valueWords(pick, ground.fact, ground.threshold, now())} → <LevelTag level={ground.level} />{' '}
            {basis ? <BasisTag kind={basis.kind} title={pick(basis.title)} /> : null}
          </td>
        </tr>
      );
    });
  return (
    <section className="src-preview" aria-label={t('response.level.grounds')}>
      <h3>
        {t('response.level.grounds')} <LevelTag level={level} />
        <Button size="small" icon={<PasteVariableIcon />} disabled={fresh.length === 0} onClick={quote}>
          {t('response.level.quote')}
        </Button>
      </h3>
      {fresh.length === 0 ? <p>{t('facts.noFresh')}</p> : null}
      <table className="src-table">
        <thead>
          <tr>
            <th>{t('response.level.fact')}</th>
            <th>{t('response.level.value')}</th>
            <th>{t('response.level.rule')}</th>
          </tr>
        </thead>
        <tbody>{rows(fresh)}</tbody>
        {stale.length === 0 ? null : (
          <tbody>
            <tr>
              <th colSpan={3} scope="rowgroup">
                <OutdatedIcon size={14} aria-hidden /> {t('facts.staleGrounds')}
              </th>
            </tr>
            {rows(stale)}
          </tbody>
        )}
      </table>
    </section>
  );
}
