import { Button } from '@blueprintjs/core';
import { DuplicateIcon, EditIcon, ExportIcon, PlayIcon, TrashIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { exportMsel, go, removeScenario, say, useBusy } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';
import { ConfirmDialog, useKeys } from '../../../ui/index.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { BeginRunDialog } from './acts/BeginRunDialog.tsx';
import { KeepAsOwnDialog } from './acts/KeepAsOwnDialog.tsx';
import { scenarioParams } from './scenario-params.ts';
import type { ReadScenario } from './use-scenario.ts';

/** What can be done with a scenario: run it, hand it out, copy it, and work on it when it is one's own. */
export function ScenarioActs({ read }: { readonly read: ReadScenario }) {
  const { entry, scenario, text } = read;
  const { t, pick } = useText();
  const [open, setOpen] = useState<'begin' | 'copy' | 'remove'>();
  const { busy, run } = useBusy();
  const hasErrors = entry.findings.some(({ severity }) => severity === 'error');
  const canRun = scenario !== undefined && !hasErrors;
  const close = () => setOpen(undefined);
  const write = () =>
    run(async () => {
      const path = await exportMsel(entry);
      if (path !== undefined) say('good', inBoth('drills.scenarios.exported', { path }));
    });
  const remove = async () => {
    const path = await removeScenario(entry.file);
    if (path === undefined) return false;
    say('good', inBoth('drills.scenarios.removed', { path }));
    go('drills', { tab: 'scenarios' });
    return true;
  };
  useKeys([
    {
      combo: 'b',
      label: t('drills.scenarios.act.begin'),
      group: t('drills.title'),
      disabled: !canRun,
      onPress: () => setOpen('begin'),
    },
  ]);
  return (
    <div className="src-scenario__acts">
      <Button
        intent="primary"
        icon={<PlayIcon />}
        disabled={!canRun}
        title={canRun ? undefined : t('drills.scenarios.cannotRun')}
        onClick={() => setOpen('begin')}
      >
        {t('drills.scenarios.act.begin')} <KeyCap>B</KeyCap>
      </Button>
      {scenario ? (
        <Button icon={<ExportIcon />} loading={busy} onClick={() => void write()}>
          {t('drills.scenarios.act.exportMsel')}
        </Button>
      ) : null}
      <Button icon={<DuplicateIcon />} onClick={() => setOpen('copy')}>
        {t('drills.scenarios.act.copy')}
      </Button>
      {entry.own ? (
        <>
          <Button icon={<EditIcon />} onClick={() => go('drills', { ...scenarioParams(entry), edit: '' })}>
            {t('drills.scenarios.act.edit')}
          </Button>
          <Button icon={<TrashIcon />} onClick={() => setOpen('remove')}>
            {t('drills.scenarios.act.remove')}
          </Button>
        </>
      ) : null}
      {open === 'begin' && scenario ? <BeginRunDialog entry={entry} scenario={scenario} onClose={close} /> : null}
      {open === 'copy' ? (
        <KeepAsOwnDialog
          title={t('drills.own.title')}
          commit={t('drills.own.commit')}
          text={text}
          name=""
          onClose={close}
        />
      ) : null}
      {open === 'remove' ? (
        <ConfirmDialog
          title={t('drills.scenarios.removeTitle')}
          commit={t('drills.scenarios.act.remove')}
          intent="danger"
          onConfirm={remove}
          onClose={close}
        >
          <p>{t('drills.scenarios.removeBody', { title: entry.title ? pick(entry.title) : entry.file })}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
