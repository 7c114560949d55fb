import { Fragment } from 'react';
import type { ChartEdge } from '../../../../shared/machines/chart.ts';
import { WAY_WORDS } from '../../../../shared/review/plan-words.ts';
import { useText } from '../../../text/use-text.ts';
import { useDoc } from './doc-context.ts';
import { StepLink } from './StepLink.tsx';

/** What lets a step open, in words; read from what its lane machine goes by. */
export function Conditions(props: { readonly stepRef: string }) {
  const { waits } = useDoc();
  const { t } = useText();
  const edges = waits.get(props.stepRef) ?? [];
  if (edges.length === 0) return <>{t('library.step.atOnce')}</>;
  const alone = edges.filter((edge) => edge.any === undefined);
  const groups = [...new Set(edges.flatMap((edge) => edge.any ?? []))];
  const several = alone.length + groups.length > 1;
  return (
    <>
      {several ? <span className="src-muted">{t('library.when.all')}</span> : null}
      <ul className="src-doc-when">
        {alone.map((edge) => (
          <li key={edge.id}>
            <Condition edge={edge} />
          </li>
        ))}
        {groups.map((group) => (
          <li key={group}>
            <span className="src-muted">{t('library.when.anyOf')}</span>
            {edges
              .filter((edge) => edge.any === group)
              .map((edge, at) => (
                <Fragment key={edge.id}>
                  {at > 0 ? <span className="src-muted">{` ${t('library.when.or').trim()} `}</span> : null}
                  <Condition edge={edge} />
                </Fragment>
              ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Condition({ edge }: { readonly edge: ChartEdge }) {
  const { t, pick } = useText();
  const answers = useAnswers();
  const or = t('library.when.or');
  if (edge.kind === 'when') {
    return (
      <>
        {t('library.when.answerBefore')} <StepLink stepRef={edge.from} />{' '}
        {t('library.when.answer', {
          answers: answers(edge)
            .map((text) => t('library.when.quote', { text }))
            .join(or),
        })}
      </>
    );
  }
  const ways = edge.ways.map((way) => pick(WAY_WORDS[way])).join(or);
  return (
    <>
      {t('library.when.before')} <StepLink stepRef={edge.from} /> {t('library.when.after', { ways })}
      {edge.kind === 'order' ? <span className="src-muted">{t('library.when.turn')}</span> : null}
    </>
  );
}

/** Titles of the answers an edge asks for. */
export function useAnswers(): (edge: ChartEdge) => readonly string[] {
  const { compiled, names } = useDoc();
  const { pick } = useText();
  return (edge) => {
    const id = edge.from.slice(edge.from.indexOf('/') + 1);
    const own = edge.from.startsWith(`${compiled.key}/`) ? compiled.steps[compiled.indexOf.get(id) ?? -1] : undefined;
    const options = (own?.step ?? names.step(edge.from)?.step)?.options ?? [];
    return edge.answers.map((answer) => {
      const option = options.find((one) => one.id === answer);
      return option ? pick(option.title) : answer;
    });
  };
}
