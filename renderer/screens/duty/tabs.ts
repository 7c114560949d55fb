import { lazy, type ComponentType } from 'react';
import type { TextKey } from '../../text/i18n.ts';

/** One row for each part of the duty screen. */
export interface DutyTab {
  readonly id: string;
  readonly title: TextKey;
  readonly component: ComponentType;
}

export const tabs = [
  {
    id: 'shift',
    title: 'duty.tabs.shift',
    component: lazy(() => import('./shift/ShiftPage.tsx').then((one) => ({ default: one.ShiftPage }))),
  },
  {
    id: 'handover',
    title: 'duty.tabs.handover',
    component: lazy(() => import('./handover/HandoverPage.tsx').then((one) => ({ default: one.HandoverPage }))),
  },
  {
    id: 'people',
    title: 'duty.tabs.people',
    component: lazy(() => import('./people/PeoplePage.tsx').then((one) => ({ default: one.PeoplePage }))),
  },
  {
    id: 'contacts',
    title: 'duty.tabs.contacts',
    component: lazy(() => import('./contacts/ContactsPage.tsx').then((one) => ({ default: one.ContactsPage }))),
  },
] as const satisfies readonly DutyTab[];
