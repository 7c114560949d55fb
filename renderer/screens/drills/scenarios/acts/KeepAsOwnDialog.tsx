import { useState } from 'react';
import type { Text } from '../../../../../shared/base/text.ts';
import { go, saveScenario, useScenarios, whyNot } from '../../../../state/index.ts';
import { inBoth } from '../../../../text/i18n.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog } from '../../../../ui/index.ts';
import { Refused } from '../../../../ui/Refused.tsx';
import { scenarioParams } from '../scenario-params.ts';
import { isFileName, OwnFileField } from './OwnFileField.tsx';

/** Keeps a text as a scenario of one's own, under a name that is still free, and opens its text. */
export function KeepAsOwnDialog(props: {
  readonly title: string;
  readonly commit: string;
  readonly text: string;
  /** Offered at first; without ending. */
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const taken = useScenarios() ?? [];
  const [name, setName] = useState(props.name);
  const [refusal, setRefusal] = useState<Text>();
  const isFree = isFileName(name) && !taken.some(({ own, file }) => own && file === `${name}.yaml`);
  const keep = async () => {
    const file = `${name}.yaml`;
    const answer = await saveScenario({ file, text: props.text });
    if (answer.kind !== 'done') {
      setRefusal(whyNot(answer, inBoth('shell.connection.actGaveUp')));
      return false;
    }
    go('drills', { ...scenarioParams({ file, own: true }), edit: '' });
    return true;
  };
  return (
    <CommandDialog title={props.title} commit={props.commit} canCommit={isFree} onCommit={keep} onClose={props.onClose}>
      <Refused refusal={refusal} />
      <OwnFileField value={name} onChange={setName} isTaken={isFileName(name) && !isFree} />
      <p>{t('drills.own.note')}</p>
    </CommandDialog>
  );
}
