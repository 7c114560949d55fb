import { Button } from '@blueprintjs/core';
import { FolderOpenIcon, TickCircleIcon, WarningSignIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { say, useBusy, useWatchedFolder, watchWeatherFolder } from '../../state/index.ts';
import { inBoth } from '../../text/i18n.ts';
import { useText } from '../../text/use-text.ts';
import { Panel, Stamp, Tag, TextField } from '../../ui/index.ts';

/** From which folder warnings are taken by themselves, how the last look at it went, and what was not taken. */
export function WeatherFolderPanel() {
  const { t, pick } = useText();
  const folder = useWatchedFolder();
  const { busy, run } = useBusy();
  const [typed, setTyped] = useState<string>();
  if (!folder) return null;
  const isWell = folder.state === 'watched';
  const path = typed ?? folder.path;
  const watch = (to?: string) =>
    void run(async () => {
      if (!(await watchWeatherFolder(to))) return;
      setTyped(undefined);
      say('good', inBoth('weather.folder.saved'));
    });
  return (
    <Panel
      title={t('weather.folder.title')}
      aside={
        <Tag
          tone={isWell ? 'good' : 'bad'}
          icon={isWell ? <TickCircleIcon size={14} /> : <WarningSignIcon size={14} />}
        >
          {t(`weather.folder.state.${folder.state}`)}
        </Tag>
      }
    >
      <p>{t('weather.folder.how')}</p>
      <TextField
        label={t('weather.folder.path')}
        value={path}
        onChange={setTyped}
        hint={t(folder.isDefault ? 'weather.folder.isDefault' : 'weather.folder.pathHint')}
        onEnter={() => watch(path.trim())}
      />
      <div className="src-settings__asked">
        <Button
          icon={<FolderOpenIcon />}
          disabled={busy || path.trim() === '' || path.trim() === folder.path}
          onClick={() => watch(path.trim())}
        >
          {t('weather.folder.save')}
        </Button>
        {folder.isDefault ? null : (
          <Button disabled={busy} onClick={() => watch()}>
            {t('weather.folder.useDefault')}
          </Button>
        )}
      </div>
      <p className="src-muted">
        {t('weather.folder.lastLook')}{' '}
        {folder.lookedAt === undefined ? t('weather.folder.never') : <Stamp at={folder.lookedAt} />} ·{' '}
        {t('weather.folder.counts', { taken: folder.taken, refused: folder.refused.length })}
      </p>
      {folder.refused.length === 0 ? null : (
        <ul className="src-settings__findings">
          {folder.refused.map((file) => (
            <li key={file.name}>
              <strong>{file.name}</strong> {file.findings.map((finding) => pick(finding.message)).join(' ')}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
