import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { beijingClock, beijingDate } from '../../../../../shared/base/instant.ts';
import { finalLooks, incomingOf, type Handover, type Signature } from '../../../../../shared/duty/handover.ts';
import { spanWords } from '../../../../../shared/review/span-words.ts';
import { pageName, pageRules } from '../../../../app/paper/page-rules.ts';
import { now, usePostTitle, useView } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import '../../../../app/paper/paper.css';

const PART = 'handover';
const dated = (at: number) => `${beijingDate(at)} ${beijingClock(at, true)}`;

/** The record of a hand-over on paper, with room for two signatures by hand. Printed once it is there. */
export function HandoverPaper(props: { readonly handover: Handover }) {
  const { handover } = props;
  const { t, pick, language } = useText();
  const title = usePostTitle();
  const isDrill = useView((state) => state.host?.mode === 'drill');
  const workstation = useView((state) => state.host?.workstation);
  useEffect(() => {
    void document.fonts.ready.then(() => globalThis.print());
  }, []);
  const drill = isDrill ? t('paper.page.drill') : '';
  const rules = pageRules([{ id: PART, title: `${drill}${t('shiftHandover.paper.title')}` }], {
    product: t('common.product'),
    printed: t('paper.page.printed', { time: dated(now()) }),
    note: `${drill}${t('shiftHandover.paper.note')}`,
    number: t('paper.page.number'),
  });
  const { ended, signed, jumps = [] } = handover;
  const sign = (signature: Signature | undefined) =>
    signature
      ? `${signature.person} ${dated(signature.at)} ${signature.workstation}`
      : t('shiftHandover.paper.unsigned');
  return createPortal(
    <div id="src-paper" lang={language === 'zh' ? 'zh-CN' : 'en'} aria-hidden>
      <style>{rules}</style>
      {isDrill ? <div className="src-paper-watermark">{t('common.mode.drill')}</div> : null}
      <div style={{ page: pageName(PART) }}>
        <h1>
          {drill}
          {t('shiftHandover.paper.title')}
        </h1>
        <dl className="src-paper-pairs">
          <dt>{t('shiftHandover.past.posts')}</dt>
          <dd>{handover.posts.map((post) => pick(title(post))).join(t('shiftHandover.comma'))}</dd>
          <dt>{t('shiftHandover.past.people')}</dt>
          <dd>
            {handover.outgoing} → {incomingOf(handover) ?? t('shiftHandover.unnamed')}
          </dd>
          <dt>{t('shiftHandover.openedAt')}</dt>
          <dd>{dated(handover.openedAt)}</dd>
          <dt>{t('shiftHandover.past.state')}</dt>
          <dd>
            {ended
              ? `${t(`shiftHandover.past.${ended.how}`)} ${dated(ended.at)}${ended.reason === undefined ? '' : ` · ${ended.reason}`}`
              : t('shiftHandover.past.open')}
          </dd>
          <dt>{t('shiftHandover.paper.workstation')}</dt>
          <dd>{workstation}</dd>
          {jumps.map(({ at, by }, index) => (
            <JumpPair key={`${at} ${index}`} at={at} by={by} />
          ))}
        </dl>
        <h2>{t('shiftHandover.items')}</h2>
        <table>
          <thead>
            <tr>
              <th>{t('shiftHandover.paper.no')}</th>
              <th>{t('shiftHandover.past.item')}</th>
              <th>{t('shiftHandover.past.how')}</th>
            </tr>
          </thead>
          <tbody>
            {finalLooks(handover).map((look, index) => (
              <tr key={`${look.id} ${look.by}`}>
                <td className="src-paper-no">{index + 1}</td>
                <td>{pick(look.words)}</td>
                <td>
                  {look.reason === undefined ? t('handover.read') : t('handover.passed', { reason: look.reason })}{' '}
                  {look.by} {dated(look.at)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <h2>{t('shiftHandover.paper.signatures')}</h2>
        <table>
          <tbody>
            {(['outgoing', 'incoming'] as const).map((side) => (
              <tr key={side}>
                <th>{t(`shiftHandover.side.${side}`)}</th>
                <td>{sign(signed[side])}</td>
                <td className="src-paper-write">{t('shiftHandover.paper.byHand')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>,
    document.body,
  );
}

function JumpPair(props: { readonly at: number; readonly by: number }) {
  const { at, by } = props;
  const { t, pick } = useText();
  return (
    <>
      <dt>{t('shiftHandover.paper.clock')}</dt>
      <dd>
        {dated(at)} {t(by > 0 ? 'shiftHandover.jumpForward' : 'shiftHandover.jumpBack', { span: pick(spanWords(by)) })}
      </dd>
    </>
  );
}
