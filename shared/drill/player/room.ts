import type { GeneralPlan } from '../../plan/schema.ts';
import type { SecondPerson } from '../../response/events.ts';
import type { Scenario } from '../scenario-schema.ts';

/** Who plays: the posts of a scenario, each filled by one scripted person. */
export interface Room {
  readonly posts: readonly string[];
  /** The post that acts for another: itself, or the first post where that one does not play. */
  readonly postFor: (owner: string) => string;
  readonly personAt: (post: string) => string;
  /** The second person of a two-person step that this post does; a room of one says that it is alone. */
  readonly secondFor: (post: string) => SecondPerson;
  /** The title of a unit, as a source is written down. */
  readonly unitTitle: (unit: string) => string;
}

const ALONE = '本场演练只有一人参演（脚本）';

export function roomOf({ posts }: Pick<Scenario, 'posts'>, general: GeneralPlan | undefined): Room {
  const [first = 'duty-officer'] = posts;
  const personAt = (post: string) => `${general?.posts.find(({ id }) => id === post)?.title.zh ?? post}甲`;
  return {
    posts,
    postFor: (owner) => (posts.includes(owner) ? owner : first),
    personAt,
    secondFor(post) {
      const other = posts.find((one) => one !== post);
      return other === undefined ? { alone: ALONE } : { person: personAt(other), post: other };
    },
    unitTitle: (unit) => general?.units.find(({ id }) => id === unit)?.title.zh ?? unit,
  };
}
