/** The framework the committee has laid down: one general plan, seven sub-plans, thirteen special plans. */
export const FRAMEWORK = { general: 1, station: 7, special: 13 } as const;
