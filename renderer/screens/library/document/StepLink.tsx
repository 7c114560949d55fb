import { useText } from '../../../text/use-text.ts';
import { useDoc } from './doc-context.ts';

/** A step named in the text, of this plan or another; leads there. */
export function StepLink(props: { readonly stepRef: string }) {
  const { compiled, names, follow } = useDoc();
  const { t, pick } = useText();
  const { stepRef } = props;
  const key = stepRef.slice(0, stepRef.indexOf('/'));
  const id = stepRef.slice(stepRef.indexOf('/') + 1);
  const own = key === compiled.key ? compiled.steps[compiled.indexOf.get(id) ?? -1]?.step : undefined;
  if (own) {
    return (
      <button type="button" className="src-doc-link" onClick={() => follow(stepRef)}>
        {pick(own.title)}
      </button>
    );
  }
  const found = names.step(stepRef);
  const plan = pick(names.plan(key));
  if (!found) {
    const example = names.example(stepRef);
    return (
      <span className="src-doc-unlinked">
        {example
          ? `${t('library.view.eachStation', { station: pick(example.plan.short) })} · ${pick(example.step.title)}`
          : `${key === 'station' ? t('common.tier.station') : plan} · ${id}`}
      </span>
    );
  }
  return (
    <button type="button" className="src-doc-link" onClick={() => follow(stepRef)}>
      {`${plan} · ${pick(found.step.title)}`}
    </button>
  );
}
