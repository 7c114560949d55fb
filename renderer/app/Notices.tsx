import { Button } from '@blueprintjs/core';
import { dismissNotice, useBusy, useView } from '../state/index.ts';
import type { Notice } from '../../shared/contract/shapes.ts';
import { useText } from '../text/use-text.ts';
import './forms.css';

/** What was found or recovered at start, until somebody has read it. */
export function Notices() {
  const { t } = useText();
  const notices = useView((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <section className="src-notices" aria-label={t('shell.notices.title')}>
      {notices.map((notice) => (
        <OneNotice key={notice.id} notice={notice} />
      ))}
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
