/** Reads `0:30`, `00:30` or `0030` as `00:30`; undefined for what no clock shows, such as 24:30. */
export function readClock(typed: string): string | undefined {
  const match = /^(\d{1,2})[:：]?(\d{2})$/.exec(typed.normalize('NFKC').trim());
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
