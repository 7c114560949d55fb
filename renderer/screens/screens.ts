import { isLivePage, isReplayPage, type ScreenId } from '../state/index.ts';
import type { TextKey } from '../text/i18n.ts';
import { lazy, type ComponentType } from 'react';

/** One row for each screen; navigation, hotkeys and the command list are made from it. */
export interface ScreenRow {
  readonly id: ScreenId;
  readonly title: TextKey;
  /** Blueprint key combination; Alt and a digit. */
  readonly hotkey: string;
  readonly component: ComponentType;
  /** Drills are prepared, led and judged, and records reviewed, at the live desk: no window of a drill and no replay has it. */
  readonly isLiveOnly?: true;
  /** It is about this computer today: a replay has nothing to show there. */
  readonly isOfToday?: true;
}

const all: readonly ScreenRow[] = [
  {
    id: 'watch',
    title: 'watch.title',
    hotkey: 'alt+1',
    component: lazy(() => import('./watch/WatchScreen.tsx').then((one) => ({ default: one.WatchScreen }))),
  },
  {
    id: 'response',
    title: 'response.title',
    hotkey: 'alt+2',
    component: lazy(() => import('./response/ResponseScreen.tsx').then((one) => ({ default: one.ResponseScreen }))),
  },
  {
    id: 'rollcall',
    title: 'rollcall.title',
    hotkey: 'alt+3',
    component: lazy(() => import('./rollcall/RollCallScreen.tsx').then((one) => ({ default: one.RollCallScreen }))),
  },
  {
    id: 'reports',
    title: 'reports.title',
    hotkey: 'alt+4',
    component: lazy(() => import('./reports/ReportsScreen.tsx').then((one) => ({ default: one.ReportsScreen }))),
  },
  {
    id: 'trains',
    title: 'trains.title',
    hotkey: 'alt+5',
    component: lazy(() => import('./trains/TrainsScreen.tsx').then((one) => ({ default: one.TrainsScreen }))),
  },
  {
    id: 'library',
    title: 'library.title',
    hotkey: 'alt+6',
    component: lazy(() => import('./library/LibraryScreen.tsx').then((one) => ({ default: one.LibraryScreen }))),
  },
  {
    id: 'drills',
    title: 'drills.title',
    hotkey: 'alt+7',
    isLiveOnly: true,
    component: lazy(() => import('./drills/DrillsScreen.tsx').then((one) => ({ default: one.DrillsScreen }))),
  },
  {
    id: 'review',
    title: 'review.title',
    hotkey: 'alt+8',
    isLiveOnly: true,
    component: lazy(() => import('./review/ReviewScreen.tsx').then((one) => ({ default: one.ReviewScreen }))),
  },
  {
    id: 'duty',
    title: 'duty.title',
    hotkey: 'alt+9',
    component: lazy(() => import('./duty/DutyScreen.tsx').then((one) => ({ default: one.DutyScreen }))),
  },
  {
    id: 'settings',
    title: 'settings.title',
    hotkey: 'alt+0',
    component: lazy(() => import('./settings/SettingsScreen.tsx').then((one) => ({ default: one.SettingsScreen }))),
    isOfToday: true,
  },
];

/** The screens of this page. */
export const screens: readonly ScreenRow[] = all.filter(
  ({ isLiveOnly, isOfToday }) => (!isLiveOnly || isLivePage()) && (!isOfToday || !isReplayPage()),
);
