import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import { finalLooks, incomingOf } from '../../../../shared/duty/handover.ts';
import { usePastHandovers, usePostTitle, type PastHandover } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel, Stamp, Tag } from '../../../ui/index.ts';
import { PastDialog } from './PastDialog.tsx';

/** The hand-overs of the last days: who, when, what was passed over. */
export function PastPanel() {
  const { t, pick } = useText();
  const past = usePastHandovers();
  const title = usePostTitle();
  const [shown, setShown] = useState<PastHandover>();
  return (
    <Panel title={t('shiftHandover.past.title')} flush>
      {past === undefined || past.length > 0 ? null : (
        <p className="src-muted src-past__none">{t('shiftHandover.past.none')}</p>
      )}
      {past === undefined || past.length === 0 ? null : (
        <table className="src-table src-past">
          <thead>
            <tr>
              <th>{t('shiftHandover.past.when')}</th>
              <th>{t('shiftHandover.past.posts')}</th>
              <th>{t('shiftHandover.past.people')}</th>
              <th>{t('shiftHandover.past.read')}</th>
              <th>{t('shiftHandover.past.state')}</th>
              <th aria-label={t('shiftHandover.past.show')} />
            </tr>
          </thead>
          <tbody>
            {past.map((one) => {
              const { handover } = one;
              const looks = finalLooks(handover);
              const passed = looks.filter(({ reason }) => reason !== undefined).length;
              return (
                <tr key={handover.id}>
                  <td>
                    <Stamp at={handover.ended?.at ?? handover.openedAt} />
                  </td>
                  <td>{handover.posts.map((post) => pick(title(post))).join(t('shiftHandover.comma'))}</td>
                  <td>
                    {handover.outgoing} → {incomingOf(handover) ?? t('shiftHandover.unnamed')}
                  </td>
                  <td>{t('shiftHandover.past.counts', { read: looks.length - passed, passed })}</td>
                  <td>
                    {handover.ended?.how === 'completed' ? (
                      <Tag tone="good">{t('shiftHandover.past.completed')}</Tag>
                    ) : (
                      <Tag tone="quiet">{t('shiftHandover.past.cancelled')}</Tag>
                    )}
                    {handover.jumps ? <Tag tone="warn">{t('shiftHandover.past.jumped')}</Tag> : null}
                  </td>
                  <td>
                    <Button size="small" onClick={() => setShown(one)}>
                      {t('shiftHandover.past.show')}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {shown ? <PastDialog past={shown} onClose={() => setShown(undefined)} /> : null}
    </Panel>
  );
}
