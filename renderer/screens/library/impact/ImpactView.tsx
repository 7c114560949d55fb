import { Button, ButtonGroup, InputGroup } from '@blueprintjs/core';
import { SearchIcon } from '@blueprintjs/icons';
import { useMemo, useState } from 'react';
import type { GeneralPlan } from '../../../../shared/plan/schema.ts';
import { indexUses, type GivenKind } from '../../../../shared/review/plan-uses.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState } from '../../../ui/index.ts';
import { useDoc } from '../document/doc-context.ts';
import type { LibraryPlan } from '../../../../shared/review/plan-names.ts';
import { GIVEN_KINDS, givenOf } from './given.ts';
import { UseList } from './UseList.tsx';
import './impact.css';

/** What a change of the general plan would reach: for a post, a unit or a step, who names it in which plan. */
export function ImpactView(props: { readonly plan: GeneralPlan; readonly library: readonly LibraryPlan[] }) {
  const { plan, library } = props;
  const { selected } = useDoc();
  const { t, pick } = useText();
  const [kind, setKind] = useState<GivenKind>(selected === undefined ? 'post' : 'step');
  const [id, setId] = useState(selected ?? plan.posts[0]?.id);
  const [words, setWords] = useState('');
  const usesOf = useMemo(() => indexUses(library, plan), [library, plan]);
  const all = givenOf(plan, kind);
  const wanted = words.trim().toLowerCase();
  const listed = all.filter((one) => pick(one.title).toLowerCase().includes(wanted));
  const chosen = all.find((one) => one.id === id);
  return (
    <div className="src-impact">
      <div className="src-impact__choice">
        <ButtonGroup fill aria-label={t('impact.title')} role="group">
          {GIVEN_KINDS.map((one) => (
            <Button
              key={one}
              aria-pressed={one === kind}
              intent={one === kind ? 'primary' : 'none'}
              onClick={() => {
                setKind(one);
                setId(givenOf(plan, one)[0]?.id);
              }}
            >
              {t(`impact.kind.${one}`)}
            </Button>
          ))}
        </ButtonGroup>
        <InputGroup
          leftIcon={<SearchIcon />}
          aria-label={t('impact.filter')}
          placeholder={t('impact.filter')}
          value={words}
          autoComplete="off"
          onChange={(event) => setWords(event.target.value)}
        />
        <ul className="src-impact__list" aria-label={t(`impact.kind.${kind}`)}>
          {listed.map((one) => {
            const plans = usesOf(kind, one.id).length;
            return (
              <li key={one.id}>
                <button
                  type="button"
                  className="src-impact__one"
                  aria-current={one.id === id ? 'true' : undefined}
                  onClick={() => setId(one.id)}
                >
                  <span>{pick(one.title)}</span>
                  <span className="src-muted">
                    {plans === 0 ? t('impact.nobody') : t('impact.plans', { n: plans })}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
        {listed.length === 0 ? <p className="src-muted">{t('impact.noneFound', { words: words.trim() })}</p> : null}
      </div>
      <div className="src-impact__reach" role="region" aria-label={t('impact.title')}>
        {chosen ? (
          <UseList title={pick(chosen.title)} found={usesOf(kind, chosen.id)} library={library} />
        ) : (
          <EmptyState title={t('impact.choose')} />
        )}
      </div>
    </div>
  );
}
