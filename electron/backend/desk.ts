import type { Mode } from '../../shared/base/journal-row.ts';
import type { RunSummary } from '../../shared/contract/drills.ts';
import type { Push } from '../../shared/contract/replies.ts';
import type { Notice } from '../../shared/contract/shapes.ts';
import type { CorrectiveEvent } from '../../shared/corrective/events.ts';
import type { DutyEvent } from '../../shared/duty/events.ts';
import type { NewsEvent } from '../../shared/drill/run/news.ts';
import type { DirectoryEvent } from '../../shared/directory/events.ts';
import type { PlanEdition } from '../../shared/plan/parse.ts';
import type { FlowEvent } from '../../shared/flow/events.ts';
import type { LibraryEvent } from '../../shared/library/events.ts';
import type { RosterEvent } from '../../shared/roster/events.ts';
import type { ResponseEvent } from '../../shared/response/events.ts';
import type { PeopleDirectory } from './people/directory.ts';
import type { CorrectiveBook } from './corrective/corrective-book.ts';
import type { DutyDays } from './duty/duty-days.ts';
import type { FlowBook } from './flow/flow-book.ts';
import type { HostServices } from './host.ts';
import type { DraftChecker } from './library/draft-checker.ts';
import type { Drafts } from './library/drafts.ts';
import type { PlanLibrary } from './library/plan-library.ts';
import type { Pins } from './people/pins.ts';
import type { Responses } from './responses.ts';
import type { RosterBook } from './duty/rosters.ts';
import type { WeatherEvent } from '../../shared/weather/events.ts';
import type { WorkstationEvent } from '../../shared/workstation/events.ts';
import type { DeskWeather } from './weather/open-weather.ts';
import type { Store } from './store/index.ts';

/** Whatever is written at this desk, in whichever stream. */
export type DeskEvent =
  | ResponseEvent
  | DutyEvent
  | LibraryEvent
  | RosterEvent
  | DirectoryEvent
  | FlowEvent
  | CorrectiveEvent
  | WeatherEvent
  | WorkstationEvent
  | NewsEvent;

/** Everything a request may need of the running backend. */
export interface Desk {
  readonly services: HostServices;
  readonly mode: Mode;
  /** The run whose desk this is; none at the live desk. */
  readonly run: (() => RunSummary) | undefined;
  readonly store: Store;
  readonly library: PlanLibrary;
  readonly drafts: Drafts;
  readonly checker: DraftChecker;
  readonly responses: Responses;
  readonly duty: DutyDays;
  readonly rosters: RosterBook;
  readonly flow: FlowBook;
  readonly corrective: CorrectiveBook;
  readonly weather: DeskWeather;
  readonly directory: PeopleDirectory;
  readonly pins: Pins;
  /** The posts of the general plan in force. */
  readonly posts: () => readonly string[];
  readonly notices: Map<string, Notice>;
  /** The parsed text of an edition, in force or pinned long ago. */
  readonly planText: (hash: string) => PlanEdition;
  /** After an act has been written: tells every screen, and looks at the dues again. */
  readonly written: (events: readonly DeskEvent[]) => void;
  readonly push: (push: Push) => void;
  /** Chains and anchors the heads of all streams. */
  readonly checkpoint: () => void;
}
