import { Button, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { CrossIcon, SearchIcon } from '@blueprintjs/icons';
import { useId, useMemo, useRef, useState } from 'react';
import { go, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, isComposing, KindIcon, Panel, Tag, useKeys } from '../../../ui/index.ts';
import type { LibraryPlan } from '../../../../shared/review/plan-names.ts';
import { indexSteps, SCOPES, searchSteps, type Hit, type Scope } from './search-steps.ts';

const MOST = 200;

/** Which steps, in all plans, name a post, a place, a unit or a word. */
export function SearchPanel(props: { readonly library: readonly LibraryPlan[] }) {
  const { library } = props;
  const { t, language } = useText();
  const params = useView((state) => state.screen.params);
  const asked = params.q ?? '';
  const scope = SCOPES.find((one) => one === params.scope) ?? 'all';
  const [query, setQuery] = useState(asked);
  const [chosen, setChosen] = useState<Scope>(scope);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useKeys([
    { combo: '/', label: t('library.search.key'), group: t('library.title'), onPress: () => field.current?.focus() },
  ]);
  const index = useMemo(
    () => (asked === '' ? [] : indexSteps(library, language, (kind) => t(`library.place.${kind}`))),
    [library, language, t, asked],
  );
  const hits = useMemo(() => searchSteps(index, asked, scope), [index, asked, scope]);
  const search = (words: string, where: Scope) => {
    const q = words.trim();
    go('library', q === '' ? {} : { q, ...(where === 'all' ? {} : { scope: where }) });
  };
  return (
    <Panel title={t('library.search.label')}>
      <form
        className="src-search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          search(query, chosen);
        }}
      >
        <InputGroup
          id={id}
          inputRef={field}
          className="src-search__field"
          leftIcon={<SearchIcon />}
          aria-label={t('library.search.label')}
          placeholder={t('library.search.placeholder')}
          value={query}
          autoComplete="off"
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
          }}
          {...(query === ''
            ? {}
            : {
                rightElement: (
                  <Button
                    variant="minimal"
                    icon={<CrossIcon />}
                    aria-label={t('library.search.clear')}
                    onClick={() => {
                      setQuery('');
                      search('', chosen);
                      field.current?.focus();
                    }}
                  />
                ),
              })}
        />
        <HTMLSelect
          aria-label={t('library.search.scope')}
          value={chosen}
          onChange={(event) => {
            const next = SCOPES.find((one) => one === event.target.value) ?? 'all';
            setChosen(next);
            if (asked !== '') search(query, next);
          }}
        >
          {SCOPES.map((one) => (
            <option key={one} value={one}>
              {t(`library.search.scopes.${one}`)}
            </option>
          ))}
        </HTMLSelect>
        <Button type="submit" intent="primary">
          {t('library.search.go')}
        </Button>
      </form>
      {asked === '' ? null : <Results hits={hits} query={asked} />}
    </Panel>
  );
}

function Results(props: { readonly hits: readonly Hit[]; readonly query: string }) {
  const { hits, query } = props;
  const { t, pick } = useText();
  if (hits.length === 0) {
    return <EmptyState title={t('library.search.none', { query })}>{t('library.search.noneHow')}</EmptyState>;
  }
  const plans = [...new Set(hits.map((hit) => hit.plan))];
  const shown = hits.slice(0, MOST);
  return (
    <div className="src-search__results">
      <p role="status">{t('library.search.results', { query, plans: plans.length, steps: hits.length })}</p>
      {plans.map((plan) => (
        <section key={plan.hash} aria-label={pick(plan.plan.title)}>
          <h3 className="src-search__plan">{pick(plan.plan.title)}</h3>
          <ul>
            {shown
              .filter((hit) => hit.plan === plan)
              .map((hit) => (
                <li key={`${hit.addedTo?.zh ?? ''}${hit.step.id}`}>
                  <ResultRow hit={hit} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      {hits.length > MOST ? <p className="src-muted">{t('library.search.more', { n: MOST })}</p> : null}
    </div>
  );
}

function ResultRow({ hit }: { readonly hit: Hit }) {
  const { t, pick } = useText();
  const { step } = hit;
  const place = hit.addedTo ? `${pick(hit.addedTo)} › ${pick(hit.block)}` : pick(hit.block);
  return (
    <button
      type="button"
      className="src-search__hit"
      title={t('library.search.jump', { step: pick(step.title) })}
      onClick={() =>
        hit.addedInto === undefined
          ? go('library', { hash: hit.plan.hash, step: step.id })
          : go('library', { hash: hit.addedInto, station: hit.plan.hash, step: step.id })
      }
    >
      <Tag icon={<KindIcon kind={step.kind} />}>{t(`common.kind.${step.kind}`)}</Tag>
      <span className="src-search__title">{pick(step.title)}</span>
      <span className="src-muted">{place}</span>
      <span className="src-search__words">
        <span className="src-muted">{t(`library.search.field.${hit.field}`)}：</span>
        {hit.before}
        <mark>{hit.match}</mark>
        {hit.after}
      </span>
    </button>
  );
}
