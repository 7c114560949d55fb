import { Button } from '@blueprintjs/core';
import { LightbulbIcon } from '@blueprintjs/icons';
import { memo, useMemo } from 'react';
import { LEVELS } from '../../../../shared/plan/schema.ts';
import { calledPlans } from '../../../../shared/response/called-plans.ts';
import { levelProposal } from '../../../../shared/response/level-proposal.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { useNow, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { useDesk } from '../desk.ts';
import { factWords } from '../parts/fact-words.ts';
import { inParens } from '../parts/join-words.ts';

/** What the rules propose and nobody has decided yet: another level, another plan. A person opens the act and commits. */
export const Proposals = memo(function Proposals(props: { readonly response: Response }) {
  const { response } = props;
  const { t, pick } = useText();
  const { open } = useDesk();
  const now = useNow(60_000);
  const library = useView((state) => state.plans);
  const { level, grounds } = useMemo(() => levelProposal(response, now), [response, now]);
  const called = useMemo(() => calledPlans(response, now).filter((one) => !one.stale), [response, now]);
  const { stage } = response;
  const before = stage === 'verify' || stage === 'early';
  const proposes = level !== undefined && level !== response.level && (before || stage === 'graded');
  const higher = level !== undefined && (!response.level || LEVELS.indexOf(level) > LEVELS.indexOf(response.level));
  if (!proposes && called.length === 0) return null;
  return (
    <div className="src-proposals" role="group" aria-label={t('response.head.proposals')}>
      {proposes ? (
        <Button
          size="small"
          icon={<LightbulbIcon />}
          intent={higher ? 'warning' : 'none'}
          onClick={() => open({ id: before ? 'start' : 'level' })}
        >
          {t('response.head.proposedLevel', {
            level: t(`common.level.${level}`),
            n: grounds.filter((one) => !one.stale).length,
          })}
        </Button>
      ) : null}
      {called.map(({ calls, interrupt, plan, fact, entry }) => {
        const title = library.find((one) => one.tier === 'special' && one.id === calls)?.short;
        const ground = `${pick(fact.title)} ${factWords(t, pick, fact, entry, now)}`;
        return (
          <Button
            key={`${plan.key} ${interrupt.id}`}
            size="small"
            icon={<LightbulbIcon />}
            intent="warning"
            title={`${ground} · ${pick(interrupt.returns)}`}
            onClick={() => open({ id: 'join', plan: calls, reason: inParens(t, pick(interrupt.title), ground) })}
          >
            {t('response.head.calledPlan', { rule: pick(interrupt.title), plan: title ? pick(title) : calls })}
          </Button>
        );
      })}
    </div>
  );
});
