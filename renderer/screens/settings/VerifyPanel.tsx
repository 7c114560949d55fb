import { Button } from '@blueprintjs/core';
import { ErrorIcon, PropertyIcon, TickCircleIcon, WarningSignIcon } from '@blueprintjs/icons';
import { beijingStamp } from '../../../shared/base/instant.ts';
import { cancelVerify, now, useUpkeep, useView, verifyJournal, type Upkeep } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { JobProgress, Panel, Tag } from '../../ui/index.ts';

/** Checks every line of the journal against its neighbours and against what is kept outside the file. */
export function VerifyPanel() {
  const { t } = useText();
  const job = useUpkeep((upkeep) => upkeep.verifying);
  const cancelling = useUpkeep((upkeep) => upkeep.cancelling);
  const verified = useUpkeep((upkeep) => upkeep.verified);
  const progress = useView((state) => (job === undefined ? undefined : state.progress.get(job)));
  const words = progress ? t('settings.verify.progress', progress) : t('settings.verify.starting');
  return (
    <Panel title={t('settings.verify.title')}>
      <p>{t('settings.verify.what')}</p>
      {job === undefined ? (
        <Button icon={<PropertyIcon />} intent="primary" onClick={() => void verifyJournal()}>
          {t('settings.verify.start')}
        </Button>
      ) : (
        <JobProgress
          progress={progress}
          words={words}
          cancel={t('settings.verify.cancel')}
          cancelling={cancelling}
          onCancel={() => void cancelVerify()}
        />
      )}
      <div role="status">{verified ? <Outcome verified={verified} /> : null}</div>
    </Panel>
  );
}

function Outcome({ verified }: { readonly verified: NonNullable<Upkeep['verified']> }) {
  const { t, pick } = useText();
  const { rows, streams, cancelled, findings, omitted, notes, at } = verified;
  const stamp = <span className="src-muted">{t('settings.verify.at', { time: beijingStamp(at, now()) })}</span>;
  return (
    <div className="src-settings__outcome">
      {findings.length > 0 ? (
        <>
          <p>
            <Tag tone="bad" icon={<ErrorIcon size={14} />}>
              {t('settings.check.state.bad')}
            </Tag>{' '}
            {t('settings.verify.found', { n: findings.length + omitted })} {stamp}
          </p>
          <ol className="src-settings__findings">
            {findings.map((finding, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- findings have no name of their own and never move
              <li key={index}>
                {pick(finding.message)} <code className="src-muted">{finding.code}</code>
              </li>
            ))}
          </ol>
          {omitted > 0 ? <p>{t('settings.verify.omitted', { n: omitted })}</p> : null}
          <p>{t('settings.verify.next')}</p>
        </>
      ) : null}
      {cancelled ? (
        <p>
          <Tag tone="warn" icon={<WarningSignIcon size={14} />}>
            {t('settings.check.state.doubt')}
          </Tag>{' '}
          {t('settings.verify.cancelled')}
        </p>
      ) : findings.length === 0 ? (
        <p>
          <Tag tone="good" icon={<TickCircleIcon size={14} />}>
            {t('settings.check.state.good')}
          </Tag>{' '}
          {t('settings.verify.sound', { rows, streams })} {stamp}
        </p>
      ) : null}
      {notes.map((note) => (
        <p key={note.zh}>
          <Tag tone="warn" icon={<WarningSignIcon size={14} />}>
            {t('settings.verify.note')}
          </Tag>{' '}
          {pick(note)}
        </p>
      ))}
    </div>
  );
}
