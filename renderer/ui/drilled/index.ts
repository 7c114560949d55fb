/** The door of what screens show of the coverage of plans by drills. */
export { CoverageTag } from './CoverageTag.tsx';
export { Exercises } from './Exercises.tsx';
