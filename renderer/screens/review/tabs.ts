import { lazy } from 'react';
import type { TabRow } from '../../ui/index.ts';

export const tabs = [
  {
    id: 'timeline',
    title: 'review.tabs.timeline',
    component: lazy(() => import('./timeline/TimelinePage.tsx').then((one) => ({ default: one.TimelinePage }))),
  },
  {
    id: 'chart',
    title: 'review.tabs.chart',
    component: lazy(() => import('./chart/ChartPage.tsx').then((one) => ({ default: one.ChartPage }))),
  },
] as const satisfies readonly TabRow[];
