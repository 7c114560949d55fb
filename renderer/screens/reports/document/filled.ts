import type { FilledParts } from '../../../../shared/export/official/official-document.ts';

/** What can be typed into the form, in the order of the form. */
export const FIELDS = [
  'signer',
  'phone',
  'copyTo',
  'documentNumber',
  'urgency',
  'secrecy',
  'copyNumber',
  'attachments',
] as const;
export type Field = (typeof FIELDS)[number];
export type Typed = Readonly<Record<Field, string>>;

export const NOTHING_FILLED = Object.fromEntries(FIELDS.map((field) => [field, ''])) as Typed;

/** What was typed, without what was left empty; attachments are one a line. */
export function filledParts(typed: Typed): FilledParts {
  const { attachments, ...lines } = typed;
  const given = Object.entries(lines).flatMap(([field, words]) => {
    const said = words.trim().slice(0, MOST);
    return said === '' ? [] : [[field, said]];
  });
  const listed = attachments
    .split('\n')
    .map((line) => line.trim().slice(0, MOST))
    .filter((line) => line !== '');
  return { ...Object.fromEntries(given), ...(listed.length === 0 ? {} : { attachments: listed.slice(0, 20) }) };
}

/** One line of the form: the longest that the backend takes. */
const MOST = 200;
