import { useState } from 'react';
import type { SetName } from '../model/trials.ts';

/** How the night is looked at. */
export interface ChartView {
  /** Minutes of a bar: an hour, or ten minutes. */
  readonly minutes: 60 | 10;
  readonly wholeDay: boolean;
  readonly asTable: boolean;
  /** Whose bars are shown; undefined for the night as it stands. */
  readonly course: SetName | undefined;
  readonly toggleZoom: () => void;
  readonly toggleWholeDay: () => void;
  readonly toggleTable: () => void;
  readonly showCourse: (set: SetName | undefined) => void;
}

export function useChartView(): ChartView {
  const [minutes, setMinutes] = useState<60 | 10>(60);
  const [wholeDay, setWholeDay] = useState(false);
  const [asTable, setAsTable] = useState(false);
  const [course, showCourse] = useState<SetName>();
  return {
    minutes,
    wholeDay,
    asTable,
    course,
    toggleZoom: () => setMinutes((now) => (now === 60 ? 10 : 60)),
    toggleWholeDay: () => setWholeDay((now) => !now),
    toggleTable: () => setAsTable((now) => !now),
    showCourse,
  };
}
