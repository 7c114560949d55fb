import { Button } from '@blueprintjs/core';
import { ErrorIcon, RefreshIcon, TickCircleIcon, TimeIcon, WarningSignIcon } from '@blueprintjs/icons';
import { useEffect } from 'react';
import { beijingStamp } from '../../../shared/base/instant.ts';
import type { Check } from '../../../shared/contract/shapes.ts';
import { now, selfCheck, useUpkeep } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { EmptyState, Panel, Tag, type Tone } from '../../ui/index.ts';

const LOOK = {
  good: { tone: 'good', icon: TickCircleIcon },
  doubt: { tone: 'warn', icon: WarningSignIcon },
  bad: { tone: 'bad', icon: ErrorIcon },
  running: { tone: 'active', icon: TimeIcon },
} as const satisfies Record<Check['state'], { tone: Tone; icon: unknown }>;

/** What the desk found when it looked at itself. */
export function SelfCheckPanel() {
  const { t, pick } = useText();
  const checking = useUpkeep((upkeep) => upkeep.checking);
  const checked = useUpkeep((upkeep) => upkeep.checked);
  useEffect(() => {
    void selfCheck();
  }, []);
  return (
    <Panel
      title={t('settings.check.title')}
      flush
      aside={
        <span className="src-muted" role="status">
          {checking
            ? t('settings.check.running')
            : checked
              ? `${sum(checked.checks, t)} · ${t('settings.check.at', { time: beijingStamp(checked.at, now()) })}`
              : ''}
        </span>
      }
      actions={
        <Button icon={<RefreshIcon />} disabled={checking} loading={checking} onClick={() => void selfCheck()}>
          {t('settings.check.again')}
        </Button>
      }
    >
      {checked ? (
        <table className="src-table">
          <thead>
            <tr>
              <th scope="col">{t('settings.check.item')}</th>
              <th scope="col">{t('settings.check.result')}</th>
              <th scope="col">{t('settings.check.detail')}</th>
            </tr>
          </thead>
          <tbody>
            {checked.checks.map((check) => {
              const { tone, icon: Icon } = LOOK[check.state];
              return (
                <tr key={check.id}>
                  <td>{pick(check.title)}</td>
                  <td>
                    <Tag tone={tone} icon={<Icon size={14} />}>
                      {t(`settings.check.state.${check.state}`)}
                    </Tag>
                  </td>
                  <td className="src-settings__path">{pick(check.detail)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : (
        <EmptyState title={t(checking ? 'settings.check.running' : 'settings.check.none')} />
      )}
    </Panel>
  );
}

function sum(checks: readonly Check[], t: ReturnType<typeof useText>['t']): string {
  const count = (state: Check['state']) => checks.filter((check) => check.state === state).length;
  const parts = [
    ...(count('bad') > 0 ? [t('settings.check.sum.bad', { n: count('bad') })] : []),
    ...(count('doubt') > 0 ? [t('settings.check.sum.doubt', { n: count('doubt') })] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : t('settings.check.sum.good');
}
