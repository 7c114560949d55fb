/** Simulated seconds in a second. */
export const SPEEDS = [1, 2, 5, 10, 20, 30, 60, 120] as const;

/** The next speed up or down from one that may stand between two; at an end it stays. */
export function speedBeside(speed: number, way: 'slower' | 'faster'): number {
  const others = way === 'faster' ? SPEEDS.filter((one) => one > speed) : SPEEDS.filter((one) => one < speed);
  return (way === 'faster' ? others[0] : others.at(-1)) ?? speed;
}
