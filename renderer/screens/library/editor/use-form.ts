import { createContext, useContext } from 'react';
import type { PlanPath } from '../../../../shared/plan/plan-path.ts';
import type { Choices } from './choices.ts';
import { setField } from './edit-text.ts';
import { flushPending } from './session/pending.ts';
import { edit, select } from './session/session.ts';
import { useEdited, useSession } from './session/use-session.ts';
import { valueAt } from './yaml/read-text.ts';

/** What forms need to know of the plan beside the part they edit. */
export interface Desk {
  readonly choices: Choices;
  /** Nobody is signed on, or the text is no sound YAML. */
  readonly isReadOnly: boolean;
  /** Step ids that are or ever were in use in this plan. */
  readonly takenSteps: ReadonlySet<string>;
}

const DeskContext = createContext<Desk | undefined>(undefined);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('This part belongs inside the plan editor');
  return desk;
}

/** A part of the plan in a form: what it says, and how it is changed. */
export interface Form {
  readonly path: PlanPath;
  readonly value: unknown;
  readonly isReadOnly: boolean;
  /** Sets a field of this part, or takes it out with `undefined`. */
  readonly set: (field: string | PlanPath, value: unknown) => void;
}

export function useForm(path: PlanPath): Form {
  const session = useSession();
  const value = useEdited((state) => valueAt(state.tree?.value, path));
  const { isReadOnly } = useDesk();
  return {
    path,
    value,
    isReadOnly,
    set(field, to) {
      const target = [...path, ...(typeof field === 'string' ? [field] : field)];
      edit(session, (text) => setField(text, target, to), `form ${target.join('/')}`);
    },
  };
}

/** Does something to the plan as a whole, and then has a part at hand. */
export function useAct(): (change: (text: string) => string, then?: string) => void {
  const session = useSession();
  return (change, then) => {
    flushPending();
    edit(session, change);
    if (then !== undefined) select(session, then);
  };
}
