import { createContext, useContext } from 'react';

export const eventLineId = (version: number) => `src-event-${version}`;

/** Brings a line of the record into sight and gives it the focus, by its number. In the record itself, lines out of sight are not on the page. */
export const RevealContext = createContext((version: number) => document.getElementById(eventLineId(version))?.focus());

export const useReveal = () => useContext(RevealContext);
