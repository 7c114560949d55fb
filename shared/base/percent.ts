/** A share of 0 to 1 as it is written: `100%`, `85.7%`. Never rounded up to a hundred that was not reached. */
export function percent(share: number): string {
  // 0.57 × 1000 comes a hair short of 570.
  return share === 1 ? '100%' : `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)}%`;
}
