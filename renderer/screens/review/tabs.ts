import { lazy } from 'react';
import type { TabRow } from '../../ui/index.ts';

export const tabs = [
  {
    id: 'timeline',
    title: 'review.tabs.timeline',
    component: lazy(() => import('./timeline/TimelinePage.tsx').then((one) => ({ default: one.TimelinePage }))),
  },
] as const satisfies readonly TabRow[];
