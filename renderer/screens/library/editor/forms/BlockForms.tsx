import { Button, FormGroup, HTMLSelect } from '@blueprintjs/core';
import { AddIcon } from '@blueprintjs/icons';
import { useId } from 'react';
import type { PlanPath } from '../../../../../shared/plan/plan-path.ts';
import { LANES, LEVELS, STAGES } from '../../../../../shared/plan/vocabulary.ts';
import { useText } from '../../../../text/use-text.ts';
import { textOf, worded } from '../choices.ts';
import { freeId, newStep } from '../edit-steps.ts';
import { insertEntry } from '../edit-text.ts';
import { PairField } from '../fields/PairField.tsx';
import { PickField } from '../fields/PickField.tsx';
import { fieldOf, keyOf, listOf, wordsOf } from '../outline.ts';
import { useEdited } from '../session/use-session.ts';
import { useAct, useDesk, useForm, type Desk, type Form } from '../use-form.ts';
import { AddStep } from './AddStep.tsx';
import { EntryButtons } from './EntryButtons.tsx';

const OPENING_STAGES = STAGES.filter((stage) => stage !== 'watch' && stage !== 'closed');

/** All blocks: begins another one. */
export function BlocksForm() {
  const { t } = useText();
  const desk = useDesk();
  const act = useAct();
  const blocks = useEdited((state) => state.tree?.value['blocks']);
  const list = listOf(blocks);
  const taken = new Set(list.map((block) => wordsOf(fieldOf(block, 'id'))));
  const add = () => {
    const block = {
      id: freeId('block-new', taken),
      title: { zh: t('editor.block.newTitle', { lng: 'zh' }), en: t('editor.block.newTitle', { lng: 'en' }) },
      opens: { stage: 'early' },
      lanes: [laneOf('command', desk)],
    };
    act((text) => insertEntry(text, ['blocks'], block), keyOf(['blocks', list.length]));
  };
  return (
    <section className="src-editor__section">
      <p className="src-muted">{t('editor.entry.pick')}</p>
      <Button icon={<AddIcon />} disabled={desk.isReadOnly} onClick={add}>
        {t('editor.block.add')}
      </Button>
    </section>
  );
}

/** A lane is never empty: it comes with a step to be written. */
function laneOf(lane: string, { choices, takenSteps }: Desk) {
  const step = newStep(freeId('step-new', takenSteps), choices.posts[0]?.id ?? '', choices.clauses[0]?.id ?? '');
  return { lane, steps: [step] };
}

/** A block: when it opens, and which lanes it has. */
export function BlockForm(props: { readonly path: PlanPath }) {
  const { path } = props;
  const { t, pick } = useText();
  const form = useForm(path);
  const desk = useDesk();
  const act = useAct();
  const lanes = listOf(fieldOf(form.value, 'lanes'));
  const used = lanes.map((lane) => wordsOf(fieldOf(lane, 'lane')));
  const free = LANES.filter((lane) => !used.includes(lane));
  return (
    <section className="src-editor__section">
      <WholeActs path={path} name={pick(textOf(fieldOf(form.value, 'title')))} />
      <PairField form={form} field="title" label={t('editor.field.title')} isRequired />
      <OpensField form={form} />
      <PickField
        label={t('editor.block.addLane')}
        value=""
        noneLabel={t(free.length === 0 ? 'editor.block.laneTaken' : 'editor.field.choose')}
        choices={worded(free, (lane) => t(`common.lane.${lane}`))}
        isReadOnly={form.isReadOnly || free.length === 0}
        onPick={(lane) =>
          act(
            (text) => insertEntry(text, [...path, 'lanes'], laneOf(lane, desk)),
            keyOf([...path, 'lanes', lanes.length]),
          )
        }
      />
    </section>
  );
}

/** The stage or level that opens a block; stages and levels are told apart by the letter before the slash. */
function OpensField(props: { readonly form: Form }) {
  const { form } = props;
  const { t } = useText();
  const id = useId();
  const opens = fieldOf(form.value, 'opens');
  const level = wordsOf(fieldOf(opens, 'level'));
  const value = level === '' ? `stage/${wordsOf(fieldOf(opens, 'stage'))}` : `level/${level}`;
  return (
    <FormGroup label={t('editor.field.opens')} labelFor={id} className="src-required">
      <HTMLSelect
        id={id}
        fill
        value={value}
        disabled={form.isReadOnly}
        onChange={(event) => {
          const [kind = 'stage', chosen] = event.target.value.split('/');
          form.set('opens', { [kind]: chosen });
        }}
      >
        <optgroup label={t('editor.block.stages')}>
          {OPENING_STAGES.map((stage) => (
            <option key={stage} value={`stage/${stage}`}>
              {t(`common.stage.${stage}`)}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('editor.block.levels')}>
          {LEVELS.map((one) => (
            <option key={one} value={`level/${one}`}>
              {t(`common.level.${one}`)}
            </option>
          ))}
        </optgroup>
      </HTMLSelect>
    </FormGroup>
  );
}

/** A lane of a block: how its steps are worked, and one more step. */
export function LaneForm(props: { readonly path: PlanPath }) {
  const { path } = props;
  const { t } = useText();
  const form = useForm(path);
  const lane = wordsOf(fieldOf(form.value, 'lane'));
  const known = LANES.find((one) => one === lane);
  return (
    <section className="src-editor__section">
      <WholeActs path={path} name={known ? t(`common.lane.${known}`) : lane} />
      <div className="src-editor__row">
        <PickField
          label={t('editor.field.lane')}
          value={lane}
          choices={worded(LANES, (one) => t(`common.lane.${one}`))}
          isRequired
          isReadOnly={form.isReadOnly}
          onPick={(chosen) => form.set('lane', chosen)}
        />
        <PickField
          label={t('editor.field.order')}
          value={wordsOf(fieldOf(form.value, 'order')) || 'sequence'}
          choices={worded(['sequence', 'any'] as const, (one) => t(`editor.lane.${one}`))}
          isRequired
          isReadOnly={form.isReadOnly}
          onPick={(chosen) => form.set('order', chosen === 'sequence' ? undefined : chosen)}
        />
      </div>
      <AddStep lane={path} />
    </section>
  );
}

/** Moves or deletes a whole block or lane. */
function WholeActs(props: { readonly path: PlanPath; readonly name: string }) {
  const { path, name } = props;
  return (
    <div className="src-editor__acts">
      <EntryButtons path={path} name={name} id="" naming={[]} home={keyOf(path.slice(0, -2))} />
    </div>
  );
}
