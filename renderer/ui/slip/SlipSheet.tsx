import { beijingClock, beijingDate } from '../../../shared/base/instant.ts';
import type { RequestOutput } from '../../../shared/contract/requests.ts';
import { now, useIdentity, usePostTitle, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { PaperSheet } from '../paper/PaperSheet.tsx';
import { SlipMark } from './SlipMark.tsx';

/** One line of the journal on a sheet of paper, to be kept by somebody else: what it is, its code, and how it is checked. */
export function SlipSheet(props: {
  readonly head: RequestOutput<'slipHead'>;
  /** What the line belongs to, as people call it. */
  readonly record: string;
}) {
  const { head, record } = props;
  const { t, pick } = useText();
  const identity = useIdentity();
  const postTitle = usePostTitle();
  const host = useView((state) => state.host);
  const by = identity ? `${identity.person} · ${pick(postTitle(identity.post))}` : t('slip.sheet.nobody');
  const at = now();
  return (
    <PaperSheet title={t('slip.sheet.title')} note={t('slip.sheet.keep')}>
      <p className="src-slip-sheet__note">{t('slip.sheet.what')}</p>
      <dl className="src-paper-pairs">
        <dt>{t('slip.sheet.record')}</dt>
        <dd>{record}</dd>
        <dt>{t('slip.sheet.line')}</dt>
        <dd>
          {t('slip.sheet.lineOf', { n: head.version, time: `${beijingDate(head.at)} ${beijingClock(head.at, true)}` })}
        </dd>
        <dt>{t('slip.sheet.code')}</dt>
        <dd>
          <SlipMark row={head} />
        </dd>
        <dt>{t('slip.sheet.hash')}</dt>
        <dd>
          <span className="src-paper-hash">{head.hash.match(/.{1,8}/gu)?.join(' ')}</span>
          <br />
          <small>{head.stream}</small>
        </dd>
        <dt>{t('slip.sheet.key')}</dt>
        <dd>{head.keyId ?? t('slip.sheet.noKey')}</dd>
        <dt>{t('slip.sheet.printed')}</dt>
        <dd>
          {beijingDate(at)} {beijingClock(at, true)} · {by} · {host?.workstation}
        </dd>
      </dl>
      <h2>{t('slip.sheet.how')}</h2>
      <ol className="src-slip-sheet__steps">
        <li>{t('slip.sheet.step.type')}</li>
        <li>{t('slip.sheet.step.command')}</li>
        <li>{t('slip.sheet.step.hand')}</li>
      </ol>
      <h2>{t('slip.sheet.limit')}</h2>
      <p>{t('slip.sheet.limits')}</p>
    </PaperSheet>
  );
}
