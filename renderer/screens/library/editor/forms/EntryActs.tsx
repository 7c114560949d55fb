import { Button } from '@blueprintjs/core';
import { AddIcon, ArrowDownIcon, ArrowUpIcon, TrashIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import type { PlanPath } from '../../../../../shared/plan/plan-path.ts';
import { useText } from '../../../../text/use-text.ts';
import { NAMING } from '../choices.ts';
import { freeId } from '../edit-steps.ts';
import { insertEntry, moveEntry, removeEntry } from '../edit-text.ts';
import { fieldOf, keyOf, listOf, wordsOf, type PartId } from '../outline.ts';
import { useEdited } from '../session/use-session.ts';
import { useAct, useDesk } from '../use-form.ts';
import { newEntry } from './entry-fields.ts';
import { RemoveDialog } from './RemoveDialog.tsx';

/** What can be done with an entry of a list as a whole. */
export function EntryActs(props: {
  readonly part: PartId;
  readonly path: PlanPath;
  readonly id: string;
  readonly name: string;
}) {
  const { part, path, id, name } = props;
  const { t } = useText();
  const { isReadOnly } = useDesk();
  const act = useAct();
  const count = useEdited((state) => listOf(state.tree?.value[part]).length);
  const [isRemoving, setIsRemoving] = useState(false);
  const list = path.slice(0, -1);
  const at = Number(path.at(-1));
  const move = (to: number) => act((text) => moveEntry(text, path, list, to), keyOf([...list, to]));
  const naming = part in NAMING ? NAMING[part as keyof typeof NAMING] : [];
  return (
    <div className="src-editor__acts">
      {id === '' ? null : (
        <code className="src-editor__id" title={t('editor.field.idFixed')}>
          {id}
        </code>
      )}
      <Button
        size="small"
        icon={<ArrowUpIcon size={14} />}
        disabled={isReadOnly || at === 0}
        aria-label={t('editor.entry.up')}
        title={t('editor.entry.up')}
        onClick={() => move(at - 1)}
      />
      <Button
        size="small"
        icon={<ArrowDownIcon size={14} />}
        disabled={isReadOnly || at >= count - 1}
        aria-label={t('editor.entry.down')}
        title={t('editor.entry.down')}
        onClick={() => move(at + 1)}
      />
      <AddEntry part={part} />
      <Button
        size="small"
        intent="danger"
        variant="outlined"
        icon={<TrashIcon size={14} />}
        disabled={isReadOnly}
        onClick={() => setIsRemoving(true)}
      >
        {t('editor.entry.remove')}
      </Button>
      {isRemoving ? (
        <RemoveDialog
          what={name}
          id={id}
          naming={naming}
          onClose={() => setIsRemoving(false)}
          onRemove={() => act((text) => removeEntry(text, path), keyOf(list))}
        />
      ) : null}
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
