/** Ids and hashes: nobody has ever seen them in words. */
const MACHINE_MADE = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32,})$/;

/** Every text within the data of an event, in the order written; ids and hashes are left out. */
export function spokenTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' || MACHINE_MADE.test(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(spokenTexts);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(spokenTexts) : [];
}
