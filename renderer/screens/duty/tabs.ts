import { lazy } from 'react';
import type { TabRow } from '../../ui/index.ts';

export const tabs = [
  {
    id: 'shift',
    title: 'duty.tabs.shift',
    component: lazy(() => import('./shift/ShiftPage.tsx').then((one) => ({ default: one.ShiftPage }))),
  },
  {
    id: 'roster',
    title: 'roster.tab',
    component: lazy(() => import('./roster/RosterPage.tsx').then((one) => ({ default: one.RosterPage }))),
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
] as const satisfies readonly TabRow[];
