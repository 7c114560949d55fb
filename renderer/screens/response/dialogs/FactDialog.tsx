import { FormGroup, SegmentedControl } from '@blueprintjs/core';
import { useMemo, useState } from 'react';
import { useText } from '../../../text/use-text.ts';
import { ReadDialog, SelectField } from '../../../ui/index.ts';
import { useStanding } from '../desk.ts';
import { FactForm } from '../facts/FactForm.tsx';
import { FactHistory } from '../facts/FactHistory.tsx';
import { FreeFactForm } from '../facts/FreeFactForm.tsx';
import { ImportForm } from '../facts/ImportForm.tsx';
import { linesOfFact, namedFacts } from '../model/facts.ts';

const FREE = 'free';
const ENTRIES = ['hand', 'import'] as const;

/** Records any fact that a plan in force names, or one that no plan foresaw: by hand, or from a table. Below it, what was recorded before. */
export function FactDialog(props: {
  readonly fact: string | undefined;
  /** The place or train it was opened for. */
  readonly about: string | undefined;
  /** Title under which something that no plan foresaw is wanted. */
  readonly label?: string | undefined;
  readonly onClose: () => void;
}) {
  const { response } = useStanding();
  const { t, pick } = useText();
  const facts = useMemo(() => namedFacts(response), [response]);
  const [key, setKey] = useState(props.fact ?? (props.label === undefined ? undefined : FREE));
  const [entry, setEntry] = useState<(typeof ENTRIES)[number]>('hand');
  const named = facts.find((one) => one.key === key);
  const Form = entry === 'hand' ? FactForm : ImportForm;
  const about = key === props.fact ? props.about : undefined;
  const lines = named ? linesOfFact(response, named.key) : [];
  // What it was opened for comes first, so that its own trend stands below the form.
  const ordered = lines.toSorted((a, b) => Number(b.about === about) - Number(a.about === about));
  return (
    <ReadDialog title={t('response.facts.recordAny')} onClose={props.onClose} wide hasFields>
      <div className="src-fact-choice">
        <SelectField
          label={t('response.facts.which')}
          value={key}
          choices={[
            { value: FREE, label: t('response.facts.free') },
            ...facts.map((one) => ({
              value: one.key,
              label: `${pick(one.plan.plan.short)} · ${pick(one.fact.title)}`,
            })),
          ]}
          onChange={setKey}
          autoFocus
        />
        {named ? (
          <FormGroup label={t('facts.entry.label')}>
            <SegmentedControl
              role="radiogroup"
              aria-label={t('facts.entry.label')}
              value={entry}
              onValueChange={(value) => setEntry(ENTRIES.find((one) => one === value) ?? 'hand')}
              options={ENTRIES.map((one) => ({ value: one, label: t(`facts.entry.${one}`) }))}
            />
          </FormGroup>
        ) : null}
      </div>
      {named ? <Form key={`${named.key} ${entry}`} named={named} about={about} onDone={props.onClose} /> : null}
      {key === FREE ? <FreeFactForm label={props.label} onDone={props.onClose} /> : null}
      {named ? ordered.map((line) => <FactHistory key={line.about ?? ''} named={named} line={line} />) : null}
    </ReadDialog>
  );
}
