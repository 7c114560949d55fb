import { Button } from '@blueprintjs/core';
import type { RosteredPerson } from '../../../shared/roster/rostered.ts';
import { usePostTitle } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';

/** Those whom the roster has now or next and who are not here yet: one press takes name and post. */
export function RosteredNames(props: {
  readonly people: readonly RosteredPerson[];
  readonly onPick: (person: string) => void;
}) {
  const { t, pick } = useText();
  const title = usePostTitle();
  if (props.people.length === 0) return null;
  return (
    <div className="src-posts__rostered" role="group" aria-label={t('seats.rostered')}>
      <span className="src-muted">{t('seats.rostered')}</span>
      {props.people.map(({ person, posts }) => (
        <Button key={person} size="small" variant="outlined" onClick={() => props.onPick(person)}>
          {person} <span className="src-muted">{posts.map((post) => pick(title(post))).join(t('seats.open.and'))}</span>
        </Button>
      ))}
    </div>
  );
}
