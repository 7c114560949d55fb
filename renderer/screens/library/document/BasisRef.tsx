import { useText } from '../../../text/use-text.ts';
import { BasisTag } from '../../../ui/index.ts';
import { useDoc } from './doc-context.ts';

/** What a number rests on, as a mark that leads to the entry in the register. */
export function BasisRef(props: { readonly id: string }) {
  const { names, showBasis } = useDoc();
  const { t, pick } = useText();
  const basis = names.basis(props.id);
  if (!basis) return <span className="src-doc-id">{props.id}</span>;
  return (
    <button
      type="button"
      className="src-doc-ref"
      data-basis={props.id}
      onClick={() => showBasis(props.id)}
      aria-label={t('library.basis.show', { kind: t(`common.basis.${basis.kind}`), id: props.id })}
    >
      <BasisTag kind={basis.kind} title={pick(basis.title)} />
    </button>
  );
}
