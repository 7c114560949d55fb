/** Whole people or vehicles as typed: undefined where nothing stands, null where it is no whole number from 0. Full-width digits are digits. */
export function readCount(typed: string): number | undefined | null {
  const plain = typed.normalize('NFKC').replaceAll(',', '').trim();
  if (plain === '') return undefined;
  return /^\d{1,6}$/.test(plain) ? Number(plain) : null;
}
