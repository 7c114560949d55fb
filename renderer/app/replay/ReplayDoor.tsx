import { Button, FileInput, Spinner } from '@blueprintjs/core';
import { useState } from 'react';
import { beijingDate, beijingClock } from '../../../shared/base/instant.ts';
import { openReplayPackage, type ReplaySession } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { useFileDrop } from '../../ui/index.ts';
import './replay.css';

function take(files: FileList | null | undefined): void {
  const file = files?.[0];
  if (file) void openReplayPackage(file);
}

/** Before a record is open: being read, or waiting for a package, with what stood against the one before. */
export function ReplayDoor({ session }: { readonly session: Exclude<ReplaySession, { state: 'open' }> }) {
  const { t } = useText();
  const isOver = useFileDrop(take);
  if (session.state === 'reading') return <Spinner className="src-full" aria-label={t('replay.reading')} />;
  return (
    <main className={`src-replay-door${isOver ? ' src-replay-door--over' : ''}`}>
      <h1>{t('replay.door.title')}</h1>
      {session.findings.length === 0 ? null : <Refused session={session} />}
      <p>{t('replay.door.what')}</p>
      <p className="src-replay-door__drop">
        {t('replay.door.drop')}{' '}
        <FileInput
          text={t('replay.door.choose')}
          buttonText={t('replay.open')}
          inputProps={{ accept: '.zip', 'aria-label': t('replay.door.choose') }}
          onInputChange={(event) => take(event.currentTarget.files)}
        />
      </p>
      <Lines session={session} />
    </main>
  );
}

type Choosing = Extract<ReplaySession, { state: 'choosing' }>;

function Refused({ session }: { readonly session: Choosing }) {
  const { t, pick } = useText();
  const { name, findings } = session;
  const placeOf = ({ file, row }: Choosing['findings'][number]) => {
    if (file !== undefined && row !== undefined) return t('replay.door.row', { file, row });
    return row === undefined ? (file ?? '') : t('replay.door.onlyRow', { row });
  };
  return (
    <section className="src-replay-door__refused" role="alert">
      <h2>{name === undefined ? t('replay.door.refused') : t('replay.door.refusedPackage', { name })}</h2>
      <ul>
        {findings.slice(0, MOST_FINDINGS).map((finding) => (
          <li key={`${finding.code} ${finding.file} ${finding.row}`}>
            {pick(finding.message)} <code className="src-muted">{placeOf(finding)}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** After these, more of the same says nothing new. */
const MOST_FINDINGS = 20;
/** So many lines are drawn at once; the rest on a press. */
const LINES_AT_ONCE = 200;

function Lines({ session }: { readonly session: Choosing }) {
  const { t, pick } = useText();
  const [shown, setShown] = useState(LINES_AT_ONCE);
  const { lines } = session;
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{t('replay.door.lines', { n: lines.length })}</h2>
      <ol className="src-replay-door__lines">
        {lines.slice(0, shown).map(({ version, recordedAt, post, message }) => (
          <li key={version}>
            <span className="src-muted">{t('replay.door.line', { version })}</span> {beijingDate(recordedAt)}{' '}
            {beijingClock(recordedAt)} <span className="src-muted">{post}</span> {pick(message)}
          </li>
        ))}
      </ol>
      {lines.length > shown ? (
        <Button onClick={() => setShown(shown + LINES_AT_ONCE)}>
          {t('replay.door.more', { n: lines.length - shown })}
        </Button>
      ) : null}
    </section>
  );
}
