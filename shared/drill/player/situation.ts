import type { Response } from '../../response/state.ts';
import type { Scenario } from '../scenario-schema.ts';
import type { DeskView } from './desk-view.ts';
import type { Heard } from './heard.ts';
import type { Room } from './room.ts';

/** What a scripted room acts on: its desk, and what its script has told it so far. It never looks at news that has not come. */
export interface Situation {
  readonly view: DeskView;
  readonly scenario: Scenario;
  readonly room: Room;
  readonly heard: readonly Heard[];
  /** Whether an act under this key has neither been done nor been given up. */
  readonly isOpen: (key: string) => boolean;
  /** Steps that this room leaves out. */
  readonly forgotten: ReadonlySet<string>;
  /** The options of questions that some news of the scenario answers: those that it takes for wrong, by step. */
  readonly answeredBack: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The same, with the response that is handled. */
export interface Handling extends Situation {
  readonly response: Response;
}
