import { Button } from '@blueprintjs/core';
import { ClipboardIcon, EditIcon, PinIcon } from '@blueprintjs/icons';
import { useText } from '../../../text/use-text.ts';
import { useDesk } from '../desk.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';

/** What can be put beside the plans at any moment: a measure they do not have, a decision with its grounds, a note for everybody. */
export function RecordActs() {
  const { open } = useDesk();
  const { t } = useText();
  return (
    <div className="src-head__beside" role="group" aria-label={t('desk.act.group')}>
      <Button
        size="small"
        icon={<ClipboardIcon />}
        title={t('desk.add.title')}
        onClick={() => open({ id: 'add-step' })}
      >
        <span className="src-head__act">{t('desk.act.add')}</span> <KeyCap>U</KeyCap>
      </Button>
      <Button
        size="small"
        icon={<EditIcon />}
        title={t('desk.decision.title')}
        onClick={() => open({ id: 'decision' })}
      >
        <span className="src-head__act">{t('desk.act.decision')}</span> <KeyCap>Y</KeyCap>
      </Button>
      <Button size="small" icon={<PinIcon />} title={t('desk.note.title')} onClick={() => open({ id: 'note' })}>
        <span className="src-head__act">{t('desk.act.notes')}</span> <KeyCap>S</KeyCap>
      </Button>
    </div>
  );
}
