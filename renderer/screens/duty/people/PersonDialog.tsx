import { Checkbox } from '@blueprintjs/core';
import { useState } from 'react';
import { plainName } from '../../../../shared/base/plain-words.ts';
import type { Person } from '../../../../shared/directory/state.ts';
import { actOnDirectory, useGeneral } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, TextField } from '../../../ui/index.ts';

/** A person's name, number and the posts they may hold. A name stays: whoever is called otherwise is somebody else to the record. */
export function PersonDialog(props: { readonly person: Person | undefined; readonly onClose: () => void }) {
  const { person, onClose } = props;
  const { t, pick } = useText();
  const all = useGeneral()?.posts ?? [];
  const [name, setName] = useState(person?.name ?? '');
  const [phone, setPhone] = useState(person?.phone ?? '');
  const [posts, setPosts] = useState<readonly string[]>(person?.posts ?? []);
  return (
    <CommandDialog
      title={person ? t('people.editTitle', { person: person.name }) : t('people.add')}
      commit={t('people.save')}
      canCommit={plainName(name) !== ''}
      onCommit={() =>
        actOnDirectory({
          type: 'ListPerson',
          name: plainName(name),
          posts: all.filter((post) => posts.includes(post.id)).map((post) => post.id),
          ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
        })
      }
      onClose={onClose}
      footer={t('people.who')}
    >
      {person ? null : <TextField label={t('people.name')} value={name} onChange={setName} required />}
      <TextField label={t('people.phone')} value={phone} onChange={setPhone} />
      <fieldset className="src-posts src-posts--short">
        <legend>
          {t('people.posts')} <span className="src-muted">{t('people.postsHint')}</span>
        </legend>
        {all.map((post) => (
          <Checkbox
            key={post.id}
            checked={posts.includes(post.id)}
            label={pick(post.title)}
            onChange={(event) =>
              setPosts(event.currentTarget.checked ? [...posts, post.id] : posts.filter((one) => one !== post.id))
            }
          />
        ))}
      </fieldset>
    </CommandDialog>
  );
}
