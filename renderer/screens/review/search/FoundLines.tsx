import { LearningIcon } from '@blueprintjs/icons';
import type { SearchGroup, SearchHit, SearchResult } from '../../../../shared/contract/search.ts';
import { goToHit, placeOfHit } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp, Tag } from '../../../ui/index.ts';
import { Marked } from './Marked.tsx';

/** The lines found, by their records; those of drills stand below and apart. */
export function FoundLines({ result }: { readonly result: SearchResult }) {
  const { t } = useText();
  const { groups, words } = result;
  const drills = groups.filter(({ mode }) => mode === 'drill');
  const live = groups.filter(({ mode }) => mode === 'live');
  return (
    <div className="src-search__found">
      {live.length === 0 ? null : (
        <section aria-label={t('search.live')}>
          {live.map((group) => (
            <Group key={group.stream} group={group} words={words} />
          ))}
        </section>
      )}
      {drills.length === 0 ? null : (
        <section aria-label={t('search.drill')}>
          <h3 className="src-search__part">{t('search.drill')}</h3>
          {drills.map((group) => (
            <Group key={`${group.run ?? ''} ${group.stream}`} group={group} words={words} />
          ))}
        </section>
      )}
    </div>
  );
}

interface Of {
  readonly group: SearchGroup;
  readonly words: readonly string[];
}

function Group({ group, words }: Of) {
  const { t, pick } = useText();
  const { found, hits, mode, title } = group;
  return (
    <section className="src-search__group">
      <h4>
        {mode === 'drill' ? (
          <Tag tone="drill" icon={<LearningIcon size={12} />}>
            {t('common.mode.drill')}
          </Tag>
        ) : null}
        <Marked text={pick(title)} words={words} />
        <span className="src-muted">
          {found > hits.length ? t('search.listed', { n: found, shown: hits.length }) : t('search.count', { n: found })}
        </span>
      </h4>
      <ol>
        {hits.map((hit) => (
          <li key={hit.version}>
            <Hit group={group} hit={hit} words={words} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Hit({ group, hit, words }: Of & { readonly hit: SearchHit }) {
  const { t, pick } = useText();
  const { version, at, person, post, also } = hit;
  const elsewhere = also === undefined ? '' : pick(also);
  return (
    <button
      type="button"
      className="src-search__hit"
      title={t(`search.open.${placeOfHit(group)}`, { version })}
      onClick={() => goToHit(group, hit)}
    >
      <Stamp at={at} />
      <span className="src-search__who">
        <Marked text={pick(post)} words={words} /> <Marked text={person} words={words} />
      </span>
      <span>
        <Marked text={pick(hit.words)} words={words} />
        {elsewhere === '' ? null : (
          <span className="src-search__also">
            {t('search.also')} <Marked text={elsewhere} words={words} />
          </span>
        )}
      </span>
    </button>
  );
}
