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
    id: 'measures',
    title: 'reviewReport.tabs.measures',
    component: lazy(() => import('./measures/MeasuresPage.tsx').then((one) => ({ default: one.MeasuresPage }))),
  },
  {
    id: 'deviations',
    title: 'reviewReport.tabs.deviations',
    component: lazy(() => import('./deviations/DeviationsPage.tsx').then((one) => ({ default: one.DeviationsPage }))),
  },
  {
    id: 'report',
    title: 'reviewReport.tabs.report',
    component: lazy(() => import('./report/ReportPage.tsx').then((one) => ({ default: one.ReportPage }))),
  },
  {
    id: 'search',
    title: 'search.tab',
    component: lazy(() => import('./search/SearchPage.tsx').then((one) => ({ default: one.SearchPage }))),
  },
] as const satisfies readonly TabRow[];
