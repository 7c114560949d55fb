import { createContext, useContext } from 'react';
import { beijingStamp, type Instant } from '../../../shared/base/instant.ts';
import type { Directory } from '../../../shared/directory/state.ts';
import type { Holder } from '../../../shared/duty/events.ts';
import type { Response } from '../../../shared/response/state.ts';

/** What is printed: the response at one moment. It stays as it was while the screen moves on. */
export interface Sheet {
  readonly response: Response;
  readonly at: Instant;
  readonly holders: readonly Holder[];
  readonly directory: Directory;
  readonly isDrill: boolean;
  /** Who printed it; undefined before sign-on. */
  readonly by: string | undefined;
  readonly workstation: string;
  /** Newest line of the record and its hash; undefined when the backend could not be asked. */
  readonly head: { readonly version: number; readonly hash: string } | undefined;
}

export const SheetContext = createContext<Sheet | undefined>(undefined);

export function useSheet(): Sheet & { readonly stamp: (at: Instant) => string } {
  const sheet = useContext(SheetContext);
  if (!sheet) throw new Error('Outside the sheets');
  return { ...sheet, stamp: (at) => beijingStamp(at, sheet.at) };
}
