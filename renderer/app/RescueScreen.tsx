import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import type { RequestOutput } from '../../shared/contract/requests.ts';
import type { Trouble } from '../../shared/contract/shapes.ts';
import { request } from '../client/request.ts';
import { sayWhy, setLanguage, useBusy } from '../state/index.ts';
import { useText } from '../text/use-text.ts';
import { ConfirmDialog } from '../ui/index.ts';
import './forms.css';

/** The journal cannot be used: what is the matter, what to do on paper, and the two ways forward. */
export function RescueScreen(props: { readonly trouble: Trouble }) {
  const { t, pick, language } = useText();
  const { trouble } = props;
  const { busy, run } = useBusy();
  const [rescued, setRescued] = useState<RequestOutput<'rescueExport'>>();
  const [keptAs, setKeptAs] = useState<string>();
  const [isAsking, setIsAsking] = useState(false);

  async function rescue(): Promise<void> {
    const answer = await request('rescueExport', {});
    if (answer.kind === 'done') setRescued(answer.value);
    else sayWhy(answer);
  }
  async function beginAnew(): Promise<boolean> {
    const answer = await request('beginAnew', {});
    if (answer.kind === 'done') setKeptAs(answer.value.keptAs);
    else sayWhy(answer);
    return answer.kind === 'done';
  }

  return (
    <main className="src-full">
      <Button
        className="src-full__language"
        variant="minimal"
        aria-label={t('shell.top.languageHint')}
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {t('shell.top.language')}
      </Button>
      <h1>{t('shell.rescue.title')}</h1>
      <p role="alert">{pick(trouble.message)}</p>
      <p>
        <strong>{t('shell.rescue.next')}</strong>
        {t('common.colon')}
        {pick(trouble.next)}
      </p>
      <p>{t('shell.rescue.paper')}</p>
      <p className="src-full__path src-muted">
        {t('shell.rescue.where')}
        {t('common.colon')}
        {trouble.path}
      </p>
      <section>
        <Button intent="primary" loading={busy} disabled={busy} onClick={() => void run(rescue)}>
          {t('shell.rescue.export')}
        </Button>
        <p>{t('shell.rescue.exportHint')}</p>
        {rescued ? (
          <div role="status">
            <p className="src-full__path">{t('shell.rescue.exported', { rows: rescued.rows, path: rescued.path })}</p>
            {rescued.lost.length === 0 ? <p>{t('shell.rescue.nothingLost')}</p> : <p>{t('shell.rescue.lost')}</p>}
            <ul>
              {rescued.lost.map((one) => (
                <li key={one.zh}>{pick(one)}</li>
              ))}
            </ul>
          </div>
        ) : null}
      </section>
      <section>
        <Button disabled={busy || keptAs !== undefined} onClick={() => setIsAsking(true)}>
          {t('shell.rescue.anew')}
        </Button>
        <p>{t('shell.rescue.anewHint')}</p>
        {keptAs === undefined ? null : <p role="status">{t('shell.rescue.anewDone', { name: keptAs })}</p>}
      </section>
      {isAsking ? (
        <ConfirmDialog
          title={t('shell.rescue.anewTitle')}
          commit={t('shell.rescue.anew')}
          intent="danger"
          onConfirm={beginAnew}
          onClose={() => setIsAsking(false)}
        >
          {t('shell.rescue.anewBody')}
        </ConfirmDialog>
      ) : null}
    </main>
  );
}
