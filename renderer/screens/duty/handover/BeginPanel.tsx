import { Button, Checkbox } from '@blueprintjs/core';
import { SwapHorizontalIcon, PersonIcon } from '@blueprintjs/icons';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { itemsOf } from '../../../../shared/handover/handover-list.ts';
import {
  openDialog,
  openHandover,
  useBusy,
  useHandoverList,
  useHeldPosts,
  useIdentity,
  usePostTitle,
} from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommitButton, EmptyState, isComposing, Panel, TextField } from '../../../ui/index.ts';
import { useKeptNotes } from './use-kept-notes.ts';

/** The outgoing side begins: which posts, and what there is to say beside what the journal says. */
export function BeginPanel(props: { readonly onOpened: (handover: string) => void }) {
  const { t, pick } = useText();
  const identity = useIdentity();
  const held = useHeldPosts();
  const title = usePostTitle();
  const { busy, run } = useBusy();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [notes, setNotes] = useKeptNotes();
  const mine = held.filter(({ person }) => person === identity?.person).map(({ post }) => post);
  const posts = mine.filter((post) => !left.includes(post));
  if (!identity || mine.length === 0) {
    return (
      <EmptyState title={t('shiftHandover.begin.nobody')}>
        {t('shiftHandover.begin.nobodyBody')}{' '}
        <Button icon={<PersonIcon />} onClick={() => openDialog('sign-on')}>
          {t('shell.signOn.title')}
        </Button>
      </EmptyState>
    );
  }
  const begin = () =>
    run(async () => {
      const lines = notes.split('\n').map((line) => line.trim());
      const id = await openHandover(
        posts,
        lines.filter((line) => line !== ''),
      );
      if (id === undefined) return;
      setNotes('');
      props.onOpened(id);
    });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
    event.preventDefault();
    if (posts.length > 0) void begin();
  };
  return (
    <Panel title={t('shiftHandover.begin.title', { person: identity.person })}>
      <div role="presentation" className="src-begin" onKeyDown={onKeyDown}>
        <div>
          <fieldset className="src-posts">
            <legend>{t('shiftHandover.begin.posts')}</legend>
            {mine.map((post) => (
              <Checkbox
                key={post}
                checked={posts.includes(post)}
                onChange={(event) =>
                  setLeft(event.currentTarget.checked ? left.filter((one) => one !== post) : [...left, post])
                }
              >
                {pick(title(post))}
              </Checkbox>
            ))}
          </fieldset>
          <TextField
            label={t('shiftHandover.begin.notes')}
            hint={t('shiftHandover.begin.notesHint')}
            value={notes}
            onChange={setNotes}
            rows={5}
          />
          <div className="src-begin__act">
            <CommitButton
              intent="primary"
              icon={<SwapHorizontalIcon />}
              disabled={busy || posts.length === 0}
              loading={busy}
              onClick={begin}
            >
              {t('shiftHandover.begin.commit')}
            </CommitButton>
            <span className="src-muted">
              {posts.length === 0 ? t('shiftHandover.begin.noPost') : t('shiftHandover.begin.hint')}
            </span>
          </div>
        </div>
        <Outlook posts={posts} />
      </div>
    </Panel>
  );
}

/** How much there will be to read, by kind. */
function Outlook(props: { readonly posts: readonly string[] }) {
  const { posts } = props;
  const { t, pick } = useText();
  const key = posts.join(' ');
  const handover = useMemo(() => ({ posts: key.split(' '), notes: [] }), [key]);
  const list = useHandoverList(handover);
  return (
    <section aria-label={t('shiftHandover.begin.outlook')} className="src-outlook">
      <h3>{t('shiftHandover.begin.outlook')}</h3>
      {itemsOf(list).length === 0 ? <p className="src-muted">{t('shiftHandover.begin.nothing')}</p> : null}
      {list.map((section) => (
        <p key={section.id}>
          <strong>{pick(section.title)}</strong>{' '}
          {section.groups
            .map((group) => t('shiftHandover.begin.count', { what: pick(group.title), n: group.items.length }))
            .join(t('shiftHandover.comma'))}
        </p>
      ))}
    </section>
  );
}
