import { lazy } from 'react';
import type { TabRow } from '../../ui/index.ts';

export const tabs = [
  {
    id: 'scenarios',
    title: 'drills.tabs.scenarios',
    component: lazy(() => import('./scenarios/ScenariosPage.tsx').then((one) => ({ default: one.ScenariosPage }))),
  },
  {
    id: 'runs',
    title: 'drills.tabs.runs',
    component: lazy(() => import('./runs/RunsPage.tsx').then((one) => ({ default: one.RunsPage }))),
  },
  {
    id: 'evaluation',
    title: 'drills.tabs.evaluation',
    component: lazy(() => import('./evaluation/EvaluationPage.tsx').then((one) => ({ default: one.EvaluationPage }))),
  },
  {
    id: 'compare',
    title: 'drills.tabs.compare',
    component: lazy(() => import('./compare/ComparePage.tsx').then((one) => ({ default: one.ComparePage }))),
  },
  {
    id: 'daily',
    title: 'dailyDrill.tab',
    component: lazy(() => import('./daily/DailyDrillPage.tsx').then((one) => ({ default: one.DailyDrillPage }))),
  },
  {
    id: 'coverage',
    title: 'coverage.tab',
    component: lazy(() => import('./covered/CoveragePage.tsx').then((one) => ({ default: one.CoveragePage }))),
  },
  {
    id: 'corrective',
    title: 'corrective.tab',
    component: lazy(() => import('./corrective/CorrectivePage.tsx').then((one) => ({ default: one.CorrectivePage }))),
  },
] as const satisfies readonly TabRow[];
