import { Button } from '@blueprintjs/core';
import { PersonIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import type { Holder } from '../../../shared/duty/events.ts';
import { atPost, seatsOf } from '../../../shared/duty/seats.ts';
import { openDialog, releasePost, useGeneral, usePostTitle, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { ConfirmDialog, Panel, Stamp, Tag } from '../../ui/index.ts';

/** Who holds which post now. Vacant posts are named, not hidden. */
export function DutyPosts() {
  const { t, pick } = useText();
  const general = useGeneral();
  const posts = general?.posts ?? [];
  const holders = useView((state) => state.duty.holders);
  const workstation = useView((state) => state.host?.workstation);
  const title = usePostTitle();
  const [leaving, setLeaving] = useState<Holder>();
  const placeOf = (holder: Holder) => posts.findIndex((post) => post.id === holder.post);
  const inOrder = holders.toSorted((a, b) => placeOf(a) - placeOf(b));
  const seats = general?.shifts?.seats ?? [];
  const vacant = posts.filter((post) => !holders.some((holder) => holder.post === post.id));
  const short = posts.filter((post) => {
    const there = atPost(holders, post.id).length;
    return there > 0 && there < seatsOf(seats, post.id);
  });
  return (
    <Panel
      title={t('watch.posts.head')}
      flush
      aside={vacant.length === 0 ? undefined : <Tag tone="warn">{t('watch.posts.vacant', { n: vacant.length })}</Tag>}
      actions={
        <Button size="small" icon={<PersonIcon />} onClick={() => openDialog('sign-on')}>
          {t('watch.posts.signOn')}
        </Button>
      }
    >
      <table className="src-table src-posts-table">
        <thead className="src-visually-hidden">
          <tr>
            <th>{t('watch.posts.post')}</th>
            <th>{t('watch.posts.person')}</th>
            <th>{t('watch.posts.since')}</th>
            <th>{t('watch.posts.leave')}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder.map((holder) => (
            <tr key={`${holder.post} ${holder.person}`}>
              <td>{pick(title(holder.post))}</td>
              <td>
                <strong>{holder.person}</strong>
                {holder.workstation === workstation ? null : <div className="src-muted">{holder.workstation}</div>}
                {holder.proof === 'emergency' || holder.proof === 'unlisted' ? (
                  <div>
                    <Tag tone={holder.proof === 'emergency' ? 'warn' : 'quiet'}>{t(`seats.proof.${holder.proof}`)}</Tag>
                  </div>
                ) : null}
              </td>
              <td>
                <Stamp at={holder.since} />
              </td>
              <td className="src-posts-table__act">
                {holder.workstation === workstation ? (
                  <Button size="small" variant="minimal" onClick={() => setLeaving(holder)}>
                    {t('watch.posts.leave')}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
          {short.map((post) => (
            <tr key={post.id} className="src-posts-table__vacant">
              <td>{pick(post.title)}</td>
              <td colSpan={3}>
                {t('seats.missing', { n: seatsOf(seats, post.id) - atPost(holders, post.id).length })}
              </td>
            </tr>
          ))}
          {vacant.map((post) => (
            <tr key={post.id} className="src-posts-table__vacant">
              <td>{pick(post.title)}</td>
              <td colSpan={3}>{t('watch.posts.empty')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {leaving ? (
        <ConfirmDialog
          title={t('watch.posts.leaveTitle', { person: leaving.person, post: pick(title(leaving.post)) })}
          commit={t('watch.posts.leave')}
          onConfirm={() => releasePost(leaving)}
          onClose={() => setLeaving(undefined)}
        >
          {t('watch.posts.leaveBody')}
        </ConfirmDialog>
      ) : null}
    </Panel>
  );
}
