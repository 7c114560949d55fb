import { lazy } from 'react';
import type { TabRow } from '../../ui/index.ts';

export const tabs = [
  {
    id: 'held',
    title: 'trains.tabs.held',
    component: lazy(() => import('./held/HeldPage.tsx').then((one) => ({ default: one.HeldPage }))),
  },
  {
    id: 'flow',
    title: 'flow.tab',
    component: lazy(() => import('./flow/FlowPage.tsx').then((one) => ({ default: one.FlowPage }))),
  },
  {
    id: 'period',
    title: 'period.tab',
    component: lazy(() => import('./period/PeriodPage.tsx').then((one) => ({ default: one.PeriodPage }))),
  },
] as const satisfies readonly TabRow[];
