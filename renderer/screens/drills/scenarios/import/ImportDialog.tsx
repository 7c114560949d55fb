import { Button, Callout, Spinner } from '@blueprintjs/core';
import { DocumentOpenIcon, TickCircleIcon } from '@blueprintjs/icons';
import { useRef, useState } from 'react';
import type { Text } from '../../../../../shared/base/text.ts';
import type { ScenarioEntry } from '../../../../../shared/contract/drills.ts';
import { go, saveScenario, whyNot } from '../../../../state/index.ts';
import { inBoth } from '../../../../text/i18n.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, Findings, SelectField } from '../../../../ui/index.ts';
import { Refused } from '../../../../ui/Refused.tsx';
import { isFileName, OwnFileField } from '../acts/OwnFileField.tsx';
import { scenarioParams } from '../scenario-params.ts';
import { usePicked } from './use-picked.ts';

const NONE = 'none';

/** Takes a scenario from an MSEL table or a scenario file, after what is wrong or odd in it has been shown. */
export function ImportDialog(props: { readonly scenarios: readonly ScenarioEntry[]; readonly onClose: () => void }) {
  const { scenarios } = props;
  const { t, pick } = useText();
  const [like, setLike] = useState(NONE);
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<Text>();
  const picker = useRef<HTMLInputElement>(null);
  const { state, pickFile } = usePicked(like === NONE ? undefined : like, setName);
  const read = state.is === 'read' ? state : undefined;
  const isTaken = scenarios.some(({ own, file }) => own && file === `${name}.yaml`);
  const hasErrors = read?.findings.some(({ severity }) => severity === 'error') ?? false;

  const keep = async () => {
    if (read?.text === undefined) return false;
    const file = `${name}.yaml`;
    const answer = await saveScenario({ file, text: read.text });
    if (answer.kind !== 'done') {
      setRefusal(whyNot(answer, inBoth('shell.connection.actGaveUp')));
      return false;
    }
    go('drills', scenarioParams({ file, own: true }));
    return true;
  };
  return (
    <CommandDialog
      title={t('drills.importDialog.title')}
      commit={t(hasErrors ? 'drills.importDialog.commitErrors' : 'drills.importDialog.commit')}
      canCommit={read?.text !== undefined && isFileName(name) && !isTaken}
      onCommit={keep}
      onClose={props.onClose}
      wide
    >
      <p>{t('drills.importDialog.shape')}</p>
      <SelectField
        label={t('drills.importDialog.like')}
        value={like}
        choices={[
          { value: NONE, label: t('drills.importDialog.likeNone') },
          ...scenarios
            .filter(({ own, title }) => !own && title)
            .map(({ file, title }) => ({ value: file, label: title ? pick(title) : file })),
        ]}
        onChange={setLike}
      />
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.yaml,.yml"
        hidden
        aria-label={t('drills.importDialog.choose')}
        onChange={(event) => {
          const picked = event.target.files?.[0];
          if (picked) pickFile(picked);
          // The same file may be picked again once it has been corrected.
          event.target.value = '';
        }}
      />
      <Button icon={<DocumentOpenIcon />} onClick={() => picker.current?.click()}>
        {t(state.is === 'none' ? 'drills.importDialog.choose' : 'drills.importDialog.again')}
      </Button>
      <div className="src-scenario__import" aria-live="polite">
        {state.is === 'reading' ? (
          <p>
            <Spinner size={16} /> {t('drills.importDialog.reading', { name: state.name })}
          </p>
        ) : null}
        {state.is === 'failed' ? <Callout intent="danger">{pick(state.why)}</Callout> : null}
        {read ? (
          <>
            {read.text === undefined ? <Callout intent="danger">{t('drills.importDialog.nothing')}</Callout> : null}
            {read.findings.length === 0 ? (
              <p>
                <TickCircleIcon /> {t('drills.importDialog.good')}
              </p>
            ) : (
              <Findings findings={read.findings} />
            )}
          </>
        ) : null}
      </div>
      <Refused refusal={refusal} />
      {read?.text === undefined ? null : <OwnFileField value={name} onChange={setName} isTaken={isTaken} />}
    </CommandDialog>
  );
}
