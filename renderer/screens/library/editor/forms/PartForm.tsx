import { useText } from '../../../../text/use-text.ts';
import { listOf, pathOf, type Row } from '../outline.ts';
import { useEdited } from '../session/use-session.ts';
import { BlockForm, BlocksForm, LaneForm } from './BlockForms.tsx';
import { AddEntry } from './EntryActs.tsx';
import { ENTRY_FIELDS } from './entry-fields.ts';
import { EntryForm } from './EntryForm.tsx';
import { FragmentForm } from './FragmentForm.tsx';
import { HeadForm } from './HeadForm.tsx';
import { StepForm } from './StepForm.tsx';

/** The form of the part at hand. */
export function PartForm(props: { readonly row: Row }) {
  const { row } = props;
  const { t } = useText();
  const path = pathOf(row.key);
  const isEmptyList = useEdited(
    (state) =>
      row.kind === 'part' &&
      Array.isArray(state.tree?.value[row.part]) &&
      listOf(state.tree.value[row.part]).length === 0,
  );
  switch (row.kind) {
    case 'head':
      return <HeadForm />;
    case 'entry':
      return <EntryForm part={row.part} path={path} />;
    case 'part':
      return ENTRY_FIELDS[row.part] ? (
        <section className="src-editor__section">
          <p className="src-muted">{t(isEmptyList ? 'editor.entry.empty' : 'editor.entry.pick')}</p>
          <AddEntry part={row.part} />
        </section>
      ) : (
        <FragmentForm path={path} name={t(`editor.parts.${row.part}`)} />
      );
    case 'blocks':
      return <BlocksForm />;
    case 'block':
      return <BlockForm path={path} />;
    case 'lane':
      return <LaneForm path={path} />;
    case 'step':
      return <StepForm path={path} />;
  }
}
