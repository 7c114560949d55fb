import { beijingClock, beijingDate } from '../../../../../shared/base/instant.ts';
import { finalLooks, incomingOf, type Handover, type Signature } from '../../../../../shared/duty/handover.ts';
import { spanWords } from '../../../../../shared/base/span-words.ts';
import { usePostTitle, useView } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { PaperSheet } from '../../../../ui/paper/PaperSheet.tsx';
import { usePrint } from '../../../../ui/paper/use-print.ts';

const dated = (at: number) => `${beijingDate(at)} ${beijingClock(at, true)}`;

/** The record of a hand-over on paper, with room for two signatures by hand. Printed once it is there. */
export function HandoverPaper(props: { readonly handover: Handover }) {
  const { handover } = props;
  const { t, pick } = useText();
  const title = usePostTitle();
  const workstation = useView((state) => state.host?.workstation);
  usePrint();
  const { ended, signed, jumps = [] } = handover;
  const sign = (signature: Signature | undefined) =>
    signature
      ? `${signature.person} ${dated(signature.at)} ${signature.workstation}`
      : t('shiftHandover.paper.unsigned');
  return (
    <PaperSheet title={t('shiftHandover.paper.title')} note={t('shiftHandover.paper.note')}>
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
              <td className="src-paper-hand">{t('shiftHandover.paper.byHand')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PaperSheet>
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
