import { Button } from '@blueprintjs/core';
import { AddIcon } from '@blueprintjs/icons';
import type { PlanPath } from '../../../../../shared/plan/plan-path.ts';
import { useText } from '../../../../text/use-text.ts';
import { NAMING } from '../choices.ts';
import { freeId } from '../edit-steps.ts';
import { insertEntry } from '../edit-text.ts';
import { fieldOf, keyOf, listOf, wordsOf, type PartId } from '../outline.ts';
import { useEdited } from '../session/use-session.ts';
import { useAct, useDesk } from '../use-form.ts';
import { newEntry } from './entry-fields.ts';
import { EntryButtons } from './EntryButtons.tsx';

/** What can be done with an entry of a list as a whole. */
export function EntryActs(props: {
  readonly part: PartId;
  readonly path: PlanPath;
  readonly id: string;
  readonly name: string;
}) {
  const { part, path, id, name } = props;
  const { t } = useText();
  const naming = part in NAMING ? NAMING[part as keyof typeof NAMING] : [];
  return (
    <div className="src-editor__acts">
      {id === '' ? null : (
        <code className="src-editor__id" title={t('editor.field.idFixed')}>
          {id}
        </code>
      )}
      <EntryButtons path={path} name={name} id={id} naming={naming} home={keyOf(path.slice(0, -1))}>
        <AddEntry part={part} />
      </EntryButtons>
    </div>
  );
}

/** Adds an entry at the end of a list and has it at hand. */
export function AddEntry(props: { readonly part: PartId }) {
  const { part } = props;
  const { t } = useText();
  const { choices, isReadOnly } = useDesk();
  const act = useAct();
  const tree = useEdited((state) => state.tree);
  const entries = listOf(tree?.value[part]);
  const taken = new Set(entries.map((one) => wordsOf(fieldOf(one, 'id'))));
  const entry = newEntry(
    part,
    part === 'clauses' ? nextClause(taken) : freeId(FIRST_IDS[part] ?? 'new-one', taken),
    choices,
  );
  if (!entry) return null;
  return (
    <Button
      size="small"
      icon={<AddIcon size={14} />}
      disabled={isReadOnly}
      onClick={() => act((text) => insertEntry(text, [part], entry), keyOf([part, entries.length]))}
    >
      {t('editor.entry.add')}
    </Button>
  );
}

const FIRST_IDS: Partial<Readonly<Record<PartId, string>>> = {
  basis: 'a-new',
  facts: 'fact-new',
  places: 'place-new',
  posts: 'post-new',
  units: 'unit-new',
  grids: 'grid-new',
};

/** The number behind the last clause of the last chapter. */
function nextClause(taken: ReadonlySet<string>): string {
  const chapters = [...taken].map((id) => Number(id.split('.')[0])).filter(Number.isFinite);
  const chapter = Math.max(1, ...chapters);
  for (let n = 1; ; n += 1) if (!taken.has(`${chapter}.${n}`)) return `${chapter}.${n}`;
}
