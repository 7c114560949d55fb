import { useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { Panel } from '../../ui/index.ts';

/** What runs here, and where it keeps its data. */
export function SystemPanel() {
  const { t } = useText();
  const host = useView((state) => state.host);
  const inForce = useView((state) => state.plans.filter((plan) => plan.inForce).length);
  if (!host) return null;
  const entries: readonly (readonly [string, string])[] = [
    [t('settings.system.version'), host.version],
    [t('settings.system.workstation'), host.workstation],
    [t('settings.system.host'), t(`settings.system.hosts.${host.host}`)],
    [t('settings.system.mode'), t(`common.mode.${host.mode}`)],
    [t('settings.system.folder'), host.dataFolder],
    [t('settings.system.plans'), t('settings.system.planCount', { n: inForce })],
  ];
  return (
    <Panel title={t('settings.system.title')}>
      <dl className="src-settings__terms">
        {entries.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="src-settings__path">{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
