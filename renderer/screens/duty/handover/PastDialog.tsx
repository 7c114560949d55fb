import { Button } from '@blueprintjs/core';
import { PrintIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { finalLooks, incomingOf } from '../../../../shared/duty/handover.ts';
import { usePostTitle, type PastHandover } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { ReadDialog, Stamp } from '../../../ui/index.ts';
import { JumpLines } from './JumpLines.tsx';
import { HandoverPaper } from './paper/HandoverPaper.tsx';

/** One hand-over as its record has it; can be printed. */
export function PastDialog(props: { readonly past: PastHandover; readonly onClose: () => void }) {
  const { handover } = props.past;
  const { t, pick } = useText();
  const title = usePostTitle();
  const [printing, setPrinting] = useState(0);
  const { ended, signed } = handover;
  return (
    <ReadDialog
      title={t('shiftHandover.past.one', {
        posts: handover.posts.map((post) => pick(title(post))).join(t('shiftHandover.comma')),
      })}
      onClose={props.onClose}
      wide
    >
      <p>
        {handover.outgoing} → {incomingOf(handover) ?? t('shiftHandover.unnamed')} · {t('shiftHandover.openedAt')}{' '}
        <Stamp at={handover.openedAt} />
        {signed.outgoing ? (
          <>
            {' '}
            · {t('shiftHandover.side.outgoing')} {t('shiftHandover.signed')} <Stamp at={signed.outgoing.at} />
          </>
        ) : null}
        {signed.incoming ? (
          <>
            {' '}
            · {t('shiftHandover.side.incoming')} {t('shiftHandover.signed')} <Stamp at={signed.incoming.at} />
          </>
        ) : null}
        {ended?.reason === undefined ? null : ` · ${t('shiftHandover.past.why', { reason: ended.reason })}`}
      </p>
      <JumpLines handover={handover} />
      <table className="src-table src-past-items">
        <thead>
          <tr>
            <th>{t('shiftHandover.past.item')}</th>
            <th>{t('shiftHandover.past.how')}</th>
          </tr>
        </thead>
        <tbody>
          {finalLooks(handover).map((look) => (
            <tr key={`${look.id} ${look.by}`}>
              <td>{pick(look.words)}</td>
              <td>
                {look.reason === undefined ? t('handover.read') : t('handover.passed', { reason: look.reason })}{' '}
                {look.by} <Stamp at={look.at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="src-paper-acts">
        <Button icon={<PrintIcon />} onClick={() => setPrinting(printing + 1)}>
          {t('shiftHandover.past.print')}
        </Button>
      </p>
      {printing === 0 ? null : <HandoverPaper key={printing} handover={handover} />}
    </ReadDialog>
  );
}
