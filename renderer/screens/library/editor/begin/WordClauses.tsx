import { Button, Checkbox } from '@blueprintjs/core';
import { AddIcon, EditIcon, EqualsIcon } from '@blueprintjs/icons';
import { useText } from '../../../../text/use-text.ts';
import { Tag } from '../../../../ui/index.ts';
import type { Beside, PlanClause } from '../take-clauses.ts';

/** Clauses found in a Word file, each to be taken or not; beside it the one of the same number that it would replace. */
export function WordClauses(props: {
  readonly rows: readonly Beside[];
  /** Clauses of the plan that the file does not have. */
  readonly staying: readonly PlanClause[];
  /** Whether there are clauses of a plan to compare with. */
  readonly isCompared: boolean;
  /** Places in `rows` that are taken. */
  readonly taken: ReadonlySet<number>;
  readonly onTake: (taken: ReadonlySet<number>) => void;
}) {
  const { rows, staying, isCompared, taken, onTake } = props;
  const { t } = useText();
  const turn = (index: number) => {
    const next = new Set(taken);
    if (!next.delete(index)) next.add(index);
    onTake(next);
  };
  return (
    <section className="src-word__clauses" aria-label={t('word.found')}>
      <header>
        <strong>{t('word.taken', { n: taken.size, of: rows.length })}</strong>
        <Button size="small" onClick={() => onTake(new Set(rows.keys()))}>
          {t('word.all')}
        </Button>
        <Button size="small" onClick={() => onTake(new Set())}>
          {t('word.noneOf')}
        </Button>
      </header>
      <ul aria-label={t('word.found')}>
        {rows.map((row, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a number may stand there twice; the list does not change
          <li key={index}>
            <Checkbox checked={taken.has(index)} onChange={() => turn(index)}>
              <strong>
                {row.found.id} {row.found.title}
              </strong>
              {isCompared ? <Standing is={row.is} /> : null}
            </Checkbox>
            {row.is === 'changed' && row.old ? (
              <dl className="src-word__beside">
                <div>
                  <dt>{t('word.old')}</dt>
                  <dd>
                    {row.old.title.zh === row.found.title ? null : <strong>{row.old.title.zh} </strong>}
                    {row.old.text.zh}
                  </dd>
                </div>
                <div>
                  <dt>{t('word.new')}</dt>
                  <dd>{row.found.text}</dd>
                </div>
              </dl>
            ) : (
              <p className="src-muted">{firstWords(row.found.text)}</p>
            )}
          </li>
        ))}
      </ul>
      {staying.length === 0 ? null : (
        <p>
          {t('word.staying', {
            n: staying.length,
            which: staying.map(({ id, title }) => `${id} ${title.zh}`).join(' · '),
          })}
        </p>
      )}
    </section>
  );
}

function Standing({ is }: { readonly is: Beside['is'] }) {
  const { t } = useText();
  const Icon = { new: AddIcon, changed: EditIcon, same: EqualsIcon }[is];
  return (
    <Tag tone={is === 'same' ? 'quiet' : is === 'new' ? 'good' : 'warn'} icon={<Icon size={14} />}>
      {t(`word.is.${is}`)}
    </Tag>
  );
}

const firstWords = (text: string) => (text.length > 90 ? `${text.slice(0, 90)}…` : text);
