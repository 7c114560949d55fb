import { Button, HTMLSelect } from '@blueprintjs/core';
import { ArrowDownIcon, ArrowUpIcon, TrashIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import type { PlanPath } from '../../../../../shared/plan/plan-path.ts';
import { useText } from '../../../../text/use-text.ts';
import { NAMING, textOf } from '../choices.ts';
import { moveStep, removeStep, stepBeside } from '../edit-steps.ts';
import { fieldOf, keyOf, listOf, outlineOf, pathOf, wordsOf } from '../outline.ts';
import { useEdited } from '../session/use-session.ts';
import { useAct, useForm } from '../use-form.ts';
import { useMoveStep } from '../use-move-step.ts';
import { valueAt } from '../yaml/read-text.ts';
import { RemoveDialog } from './RemoveDialog.tsx';

/** What can be done with a step as a whole: move it, or delete it. */
export function StepActs(props: { readonly path: PlanPath }) {
  const { path } = props;
  const { t, pick } = useText();
  const form = useForm(path);
  // As it was last read, not as it is being typed: no key may wait for the text to be read.
  const text = useEdited((state) => state.tree?.text ?? '');
  const act = useAct();
  const move = useMoveStep();
  const [isRemoving, setIsRemoving] = useState(false);
  const id = wordsOf(fieldOf(form.value, 'id'));
  const lane = path.slice(0, -2);
  return (
    <div className="src-editor__acts">
      <code className="src-editor__id" title={t('editor.field.idFixed')}>
        {id}
      </code>
      <Button
        size="small"
        icon={<ArrowUpIcon size={14} />}
        disabled={form.isReadOnly || !stepBeside(text, path, -1)}
        aria-label={t('editor.step.up')}
        title={t('editor.step.up')}
        onClick={() => move(path, -1)}
      />
      <Button
        size="small"
        icon={<ArrowDownIcon size={14} />}
        disabled={form.isReadOnly || !stepBeside(text, path, 1)}
        aria-label={t('editor.step.down')}
        title={t('editor.step.down')}
        onClick={() => move(path, 1)}
      />
      <LaneChoice
        lane={lane}
        isReadOnly={form.isReadOnly}
        onChoose={(to, steps) => act((now) => moveStep(now, path, to, steps), keyOf([...to, 'steps', steps]))}
      />
      <Button
        size="small"
        intent="danger"
        variant="outlined"
        icon={<TrashIcon size={14} />}
        disabled={form.isReadOnly}
        onClick={() => setIsRemoving(true)}
      >
        {t('editor.step.remove')}
      </Button>
      {isRemoving ? (
        <RemoveDialog
          what={pick(textOf(fieldOf(form.value, 'title'), id))}
          id={id}
          naming={NAMING.step}
          onClose={() => setIsRemoving(false)}
          onRemove={() => act((now) => removeStep(now, path), keyOf(lane))}
        />
      ) : null}
    </div>
  );
}

/** Every lane of every block; choosing one moves the step to its end. */
function LaneChoice(props: {
  readonly lane: PlanPath;
  readonly isReadOnly: boolean;
  readonly onChoose: (lane: PlanPath, steps: number) => void;
}) {
  const { lane, isReadOnly, onChoose } = props;
  const { t, pick } = useText();
  const tree = useEdited((state) => state.tree);
  const rows = tree ? outlineOf(tree) : [];
  const blocks = rows.filter((row) => row.kind === 'block');
  return (
    <HTMLSelect
      aria-label={t('editor.step.moveTo')}
      title={t('editor.step.moveTo')}
      value={keyOf(lane)}
      disabled={isReadOnly}
      onChange={(event) => {
        const to = pathOf(event.target.value);
        onChoose(to, listOf(valueAt(tree?.value, [...to, 'steps'])).length);
      }}
    >
      {blocks.map((block) => (
        <optgroup key={block.key} label={pick(textOf(block.title))}>
          {rows.map((row) =>
            row.kind === 'lane' && row.key.startsWith(`${block.key}/`) ? (
              <option key={row.key} value={row.key}>
                {row.lane ? t(`common.lane.${row.lane}`) : t('editor.lane.of')}
              </option>
            ) : null,
          )}
        </optgroup>
      ))}
    </HTMLSelect>
  );
}
