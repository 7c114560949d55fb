import { EyeOpenIcon, TickIcon } from '@blueprintjs/icons';
import { beijingClock } from '../../../shared/base/instant.ts';
import { dutyAct } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { CommitButton, Tag, useKeys } from '../../ui/index.ts';
import { useBell } from '../alarms/use-alarm-bell.ts';
import '../calls/calls.css';
import { useWaitingCheck } from './use-waiting-check.ts';

/** Asks on every screen whether somebody is at the desk; one key answers, from inside a field or dialog too. */
export function VigilanceBar() {
  const { t } = useText();
  const check = useWaitingCheck();
  useBell(check ? [{ key: check.ask, rank: 'normal' }] : []);
  const answer = () => {
    if (check) void dutyAct({ type: 'AnswerVigilance', ask: check.ask });
  };
  useKeys([
    {
      combo: 'f10',
      label: t('vigilance.title'),
      group: t('shell.keys.group'),
      inInput: true,
      overDialogs: true,
      once: true,
      onPress: answer,
    },
  ]);
  if (!check) return null;
  return (
    <section className="src-call-bar" aria-label={t('vigilance.bar')}>
      <Tag tone="warn" icon={<EyeOpenIcon size={14} />}>
        {t('vigilance.title')}
      </Tag>
      <strong role="status">{t('vigilance.ask', { time: beijingClock(check.answerBy) })}</strong>
      <CommitButton size="small" intent="warning" icon={<TickIcon />} onClick={answer}>
        {t('vigilance.answer')} <kbd className="src-alarm__key">F10</kbd>
      </CommitButton>
    </section>
  );
}
