import { useMemo, useState } from 'react';
import { useText } from '../../../text/use-text.ts';
import { ReadDialog, SelectField } from '../../../ui/index.ts';
import { useStanding } from '../desk.ts';
import { FactForm } from '../facts/FactForm.tsx';
import { FreeFactForm } from '../facts/FreeFactForm.tsx';
import { namedFacts } from '../model/facts.ts';

const FREE = 'free';

/** Records any fact that a plan in force names, or one that no plan foresaw. */
export function FactDialog(props: { readonly fact: string | undefined; readonly onClose: () => void }) {
  const { response } = useStanding();
  const { t, pick } = useText();
  const facts = useMemo(() => namedFacts(response), [response]);
  const [key, setKey] = useState(props.fact);
  const named = facts.find((one) => one.key === key);
  return (
    <ReadDialog title={t('response.facts.recordAny')} onClose={props.onClose} wide>
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
      {named ? <FactForm key={named.key} named={named} onDone={props.onClose} /> : null}
      {key === FREE ? <FreeFactForm onDone={props.onClose} /> : null}
    </ReadDialog>
  );
}
