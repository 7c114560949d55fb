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
    id: 'roster',
    title: 'roster.tab',
    component: lazy(() => import('./roster/RosterPage.tsx').then((one) => ({ default: one.RosterPage }))),
  },
] as const satisfies readonly DutyTab[];
