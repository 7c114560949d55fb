import { Button } from '@blueprintjs/core';
import { dismissNotice, rememberJumps, useBusy, useNow, useUnseenJumps, useView } from '../state/index.ts';
import { beijingStamp } from '../../shared/base/instant.ts';
import type { Notice } from '../../shared/contract/shapes.ts';
import { durationWords } from '../text/duration-words.ts';
import { useText } from '../text/use-text.ts';
import './forms.css';

/** What was found or recovered at start, and a clock that moved while nothing was running: until somebody has read it. */
export function Notices() {
  const { t } = useText();
  const notices = useView((state) => state.notices);
  const jumps = useUnseenJumps();
  if (notices.length === 0 && jumps.length === 0) return null;
  return (
    <section className="src-notices" aria-label={t('shell.notices.title')}>
      {notices.map((notice) => (
        <OneNotice key={notice.id} notice={notice} />
      ))}
      {jumps.length === 0 ? null : <JumpNotice jumps={jumps} />}
    </section>
  );
}

function OneNotice(props: { readonly notice: Notice }) {
  const { t, pick } = useText();
  const { busy, run } = useBusy();
  const { id, tone, message } = props.notice;
  return (
    <div className={`src-notice src-notice--${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <p>{pick(message)}</p>
      <Button size="small" disabled={busy} onClick={() => void run(() => dismissNotice(id))}>
        {t('shell.notices.dismiss')}
      </Button>
    </div>
  );
}

function JumpNotice(props: { readonly jumps: ReturnType<typeof useUnseenJumps> }) {
  const { t } = useText();
  const now = useNow(60_000);
  return (
    <div className="src-notice src-notice--warn" role="status">
      <p>
        {props.jumps.map(({ at, by }) => (
          <span key={at} className="src-notice__line">
            {t(by > 0 ? 'alarms.jump.ahead' : 'alarms.jump.back', {
              time: beijingStamp(at, now),
              by: durationWords(t, by),
            })}
          </span>
        ))}
      </p>
      <Button size="small" onClick={rememberJumps}>
        {t('alarms.jump.known')}
      </Button>
    </div>
  );
}
