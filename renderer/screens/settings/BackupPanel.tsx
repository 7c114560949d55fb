import { Button } from '@blueprintjs/core';
import { ClipboardIcon, FloppyDiskIcon, TickCircleIcon } from '@blueprintjs/icons';
import { beijingStamp } from '../../../shared/base/instant.ts';
import { backUp, now, say, useUpkeep } from '../../state/index.ts';
import { inBoth } from '../../text/i18n.ts';
import { useText } from '../../text/use-text.ts';
import { CommitButton, Panel, Tag } from '../../ui/index.ts';

/** A copy of the journal, made while the desk works on. */
export function BackupPanel() {
  const { t } = useText();
  const busy = useUpkeep((upkeep) => upkeep.backingUp);
  const done = useUpkeep((upkeep) => upkeep.backedUp);
  const copy = async (path: string) => {
    try {
      await navigator.clipboard.writeText(path);
      say('good', inBoth('settings.backup.copied'));
    } catch {
      say('warn', inBoth('settings.backup.copyFailed'), { detail: path });
    }
  };
  return (
    <Panel title={t('settings.backup.title')}>
      <p>{t('settings.backup.what')}</p>
      <CommitButton
        icon={<FloppyDiskIcon />}
        intent="primary"
        disabled={busy}
        loading={busy}
        onClick={() => void backUp()}
      >
        {t('settings.backup.start')}
      </CommitButton>
      <div role="status">
        {done ? (
          <p className="src-settings__outcome">
            <Tag tone="good" icon={<TickCircleIcon size={14} />}>
              {t('settings.backup.at', { time: beijingStamp(done.at, now()) })}
            </Tag>{' '}
            {t('settings.backup.done')} <code className="src-settings__path">{done.path}</code>{' '}
            <span className="src-muted">{sizeWords(done.bytes)}</span>{' '}
            <Button
              variant="minimal"
              size="small"
              icon={<ClipboardIcon size={14} />}
              aria-label={t('settings.backup.copy')}
              title={t('settings.backup.copy')}
              onClick={() => void copy(done.path)}
            />
          </p>
        ) : null}
      </div>
    </Panel>
  );
}

function sizeWords(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  let size = bytes;
  let at = 0;
  while (size >= 1024 && at < units.length - 1) {
    size /= 1024;
    at += 1;
  }
  return `${at === 0 ? size : size.toFixed(1)} ${units[at]}`;
}
