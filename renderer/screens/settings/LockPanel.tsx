import { IDLE_CHOICES, setIdleMinutes, useIdleMinutes } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { Panel, SelectField } from '../../ui/index.ts';

/** When this workstation covers its work area by itself. */
export function LockPanel() {
  const { t } = useText();
  const minutes = useIdleMinutes();
  return (
    <Panel title={t('lock.idle.title')} aside={<span className="src-muted">{t('settings.look.kept')}</span>}>
      <SelectField
        label={t('lock.idle.label')}
        value={String(minutes)}
        choices={IDLE_CHOICES.map((one) => ({
          value: String(one),
          label: one === 0 ? t('lock.idle.never') : t('lock.idle.after', { n: one }),
        }))}
        onChange={(value) => setIdleMinutes(IDLE_CHOICES.find((one) => String(one) === value) ?? 0)}
        hint={t('lock.idle.hint')}
      />
    </Panel>
  );
}
