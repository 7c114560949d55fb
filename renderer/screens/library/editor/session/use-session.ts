import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Session, SessionState } from './session.ts';

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('This part belongs inside the plan editor');
  return session;
}

/** Reads a part of the session; draws again when that part changes. */
export function useEdited<T>(pick: (state: SessionState) => T): T {
  return useStore(useSession(), pick);
}
