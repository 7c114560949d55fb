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
  {
    id: 'search',
    title: 'search.tab',
    component: lazy(() => import('./search/SearchPage.tsx').then((one) => ({ default: one.SearchPage }))),
  },
] as const satisfies readonly TabRow[];
