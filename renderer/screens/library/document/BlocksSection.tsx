import { useText } from '../../../text/use-text.ts';
import { useDoc } from './doc-context.ts';
import { opensWords } from './opens-words.ts';
import { StepArticle } from './StepArticle.tsx';

/** The working part of a plan: blocks, in each its lanes, in each its steps. */
export function BlocksSection(props: { readonly why: ReadonlyMap<string, string> }) {
  const { compiled } = useDoc();
  const { t, pick } = useText();
  return (
    <section className="src-doc-section" id="part-blocks" aria-labelledby="part-title-blocks">
      <h2 className="src-doc-section__title" id="part-title-blocks">
        {t('library.section.blocks')}
      </h2>
      {compiled.blocks.map(({ block, lanes }) => (
        <section
          key={block.id}
          className="src-doc-block"
          id={`part-block-${block.id}`}
          aria-labelledby={`part-title-block-${block.id}`}
        >
          <h3 className="src-doc-block__title" id={`part-title-block-${block.id}`}>
            {pick(block.title)}
            <span className="src-doc-block__opens">{opensWords(t, block)}</span>
          </h3>
          {lanes.map((index) => {
            const lane = compiled.lanes[index];
            if (!lane) return null;
            const order = block.lanes.find((one) => one.lane === lane.id)?.order ?? 'any';
            return (
              <div key={lane.id} className="src-doc-lane">
                <h4 className="src-doc-lane__title">
                  {t(`common.lane.${lane.id}`)}
                  {lane.steps.length > 1 ? (
                    <span className="src-doc-lane__order">{t(`library.block.${order}`)}</span>
                  ) : null}
                </h4>
                {lane.steps.map((at) => {
                  const placed = compiled.steps[at];
                  return placed ? (
                    <StepArticle key={placed.ref} placed={placed} why={props.why.get(placed.step.id)} />
                  ) : null;
                })}
              </div>
            );
          })}
        </section>
      ))}
    </section>
  );
}
