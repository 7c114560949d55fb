import { Button } from '@blueprintjs/core';
import { ArrowDownIcon, ArrowUpIcon, TrashIcon } from '@blueprintjs/icons';
import { useState, type ComponentProps, type ReactNode } from 'react';
import type { PlanPath } from '../../../../../shared/plan/plan-path.ts';
import { useText } from '../../../../text/use-text.ts';
import { moveEntry, removeEntry } from '../edit-text.ts';
import { keyOf, listOf } from '../outline.ts';
import { useEdited } from '../session/use-session.ts';
import { useAct, useDesk } from '../use-form.ts';
import { valueAt } from '../yaml/read-text.ts';
import { RemoveDialog } from './RemoveDialog.tsx';

/** Moves an entry up and down in its list, or deletes it. `children` stand between. */
export function EntryButtons(props: {
  readonly path: PlanPath;
  readonly name: string;
  readonly id: string;
  readonly naming: ComponentProps<typeof RemoveDialog>['naming'];
  /** Line of the outline that is at hand once the entry is gone. */
  readonly home: string;
  readonly children?: ReactNode;
}) {
  const { path, name, id, naming, home, children } = props;
  const { t } = useText();
  const { isReadOnly } = useDesk();
  const act = useAct();
  const list = path.slice(0, -1);
  const at = Number(path.at(-1));
  const count = useEdited((state) => listOf(valueAt(state.tree?.value, list)).length);
  const [isRemoving, setIsRemoving] = useState(false);
  const move = (to: number) => act((text) => moveEntry(text, path, list, to), keyOf([...list, to]));
  return (
    <>
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
      {children}
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
          onRemove={() => act((text) => removeEntry(text, path), home)}
        />
      ) : null}
    </>
  );
}
