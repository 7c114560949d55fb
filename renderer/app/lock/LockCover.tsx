import { Button, DialogBody } from '@blueprintjs/core';
import { EyeOpenIcon, LockIcon, NotificationsIcon, PersonIcon, UnlockIcon, WarningSignIcon } from '@blueprintjs/icons';
import { beijingClock } from '../../../shared/base/instant.ts';
import { namesOf } from '../../../shared/duty/seats.ts';
import { openDialog, useDirectory, useHeldPosts, useIsDrill, useLock, useWaitingNews } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { DeskDialog, Stamp } from '../../ui/index.ts';
import { useWaitingCheck } from '../vigilance/use-waiting-check.ts';
import './lock.css';

/**
 * Covers everything under the clock strip and the alarm bar while this workstation is locked, and keeps the keys. It only hides: what makes a locked
 * page unable to act is that the desk refuses it.
 */
export function LockCover() {
  const { t, pick } = useText();
  const lock = useLock();
  const isDrill = useIsDrill();
  const here = useHeldPosts();
  const { people } = useDirectory();
  const check = useWaitingCheck();
  const news = useWaitingNews();
  if (!lock) return null;
  const [before = '', after = ''] = t(`lock.by.${lock.cause}`, { person: lock.by, time: '\n' }).split('\n');
  return (
    <DeskDialog
      className="src-lock"
      backdropClassName="src-lock__cover"
      title={t('lock.title')}
      icon={<LockIcon />}
      canEscapeKeyClose={false}
      canOutsideClickClose={false}
      transitionDuration={0}
    >
      <DialogBody>
        <p>
          {before}
          <Stamp at={lock.at} />
          {after}
        </p>
        <p>{t('lock.body')}</p>
        {check ? (
          <p className="src-lock__weak" role="status">
            <EyeOpenIcon /> <strong>{t('vigilance.ask', { time: beijingClock(check.answerBy) })}</strong>{' '}
            {t('vigilance.locked')}
          </p>
        ) : null}
        {news.length > 0 ? (
          <p className="src-lock__weak" role="status">
            <NotificationsIcon /> <strong>{t('news.lockedWaiting', { n: news.length })}</strong> {t('news.lockedHow')}
          </p>
        ) : null}
        <p>
          {here.length === 0 ? t('lock.nobody') : <strong>{t('lock.here', { people: pick(namesOf(here)) })}</strong>}
        </p>
        {here.length > 0 && !here.some(({ person }) => people[person]?.pin) ? (
          <p className="src-lock__weak">
            <WarningSignIcon /> {t(isDrill ? 'drillLook.lock' : 'lock.noPin')}
          </p>
        ) : null}
        <div className="src-lock__acts">
          {here.length === 0 ? null : (
            <Button autoFocus intent="primary" icon={<UnlockIcon />} onClick={() => openDialog('unlock')}>
              {t('lock.unlock')}
            </Button>
          )}
          <Button autoFocus={here.length === 0} icon={<PersonIcon />} onClick={() => openDialog('sign-on')}>
            {t('lock.signOn')}
          </Button>
        </div>
      </DialogBody>
    </DeskDialog>
  );
}
