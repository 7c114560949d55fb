import { WarningSignIcon } from '@blueprintjs/icons';
import { useMemo } from 'react';
import { useText } from '../../../../text/use-text.ts';
import { Tag } from '../../../../ui/index.ts';
import { coverageOf } from '../bare-clauses.ts';
import { useEdited } from '../session/use-session.ts';
import { valueAt } from '../yaml/read-text.ts';

/** Clauses that no step carries out yet, each with the way to it; nothing where all are carried out. */
export function Coverage(props: { readonly onGo: (line: number) => void }) {
  const { t, pick } = useText();
  const tree = useEdited((state) => state.tree);
  const coverage = useMemo(() => tree && coverageOf(tree.value), [tree]);
  if (!tree || !coverage || coverage.bare.length === 0) return null;
  const titleOf = (index: number) => {
    const [zh, en] = (['zh', 'en'] as const).map((language) => {
      const words = valueAt(tree.value, ['clauses', index, 'title', language]);
      return typeof words === 'string' ? words : '';
    });
    return pick({ zh: zh ?? '', en: en || (zh ?? '') });
  };
  return (
    <details className="src-checks__coverage">
      <summary>
        <Tag tone="warn" icon={<WarningSignIcon size={14} />}>
          {t('word.coverage', { n: coverage.bare.length })}
        </Tag>
        <span className="src-muted">{t('word.coverageOf', { asked: coverage.asked })}</span>
      </summary>
      <ul className="src-checks__list" aria-label={t('word.coverage', { n: coverage.bare.length })}>
        {coverage.bare.map(({ id, index }) => (
          <li key={index}>
            <button
              type="button"
              className="src-checks__one"
              onClick={() => props.onGo(tree.lineOf(['clauses', index]) ?? 1)}
            >
              {id} {titleOf(index)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
