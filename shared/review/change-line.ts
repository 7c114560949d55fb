import { text, type Text } from '../base/text.ts';
import type { Part } from '../plan/difference.ts';
import { PART_NAMES } from './field-names.ts';
import type { TextMarks } from './text-marks.ts';

const FIRST_GROUPS = {
  header: text('封面和总则', 'Cover and general provisions'),
  'steps-reused': text(
    '编号被挪用的步骤（编号不得再用，请另取新编号）',
    'Step ids used again (never allowed: give the step a new id)',
  ),
  'steps-added': text('增加的步骤', 'Steps added'),
  'steps-removed': text('删除的步骤', 'Steps removed'),
  'steps-moved': text('移动的步骤', 'Steps moved'),
  'steps-renamed': text('改名的步骤', 'Steps renamed'),
  'steps-due': text('改动的时限', 'Deadlines changed'),
  'steps-owner': text('改动的责任岗位', 'Owners changed'),
  'steps-text': text('改写的文字', 'Texts rewritten'),
  'steps-other': text('步骤的其他改动', 'Other changes of steps'),
} satisfies Record<string, Text>;

/** Changes of one kind to steps, or the changes of one list. */
export type ChangeGroup = keyof typeof FIRST_GROUPS | Part;

/** Groups of changes with their headings, in the order a reader takes them: what people do first, then what it rests on. */
export const CHANGE_GROUPS: readonly { readonly group: ChangeGroup; readonly title: Text }[] = [
  ...(Object.keys(FIRST_GROUPS) as (keyof typeof FIRST_GROUPS)[]).map((group) => ({
    group,
    title: FIRST_GROUPS[group],
  })),
  ...(Object.keys(PART_NAMES) as Part[]).map((group) => ({ group, title: PART_NAMES[group].all })),
];

/** One change as a sentence. `step` names the step it is about; `marks` where a text was rewritten, what stayed, went and came. */
export interface ChangeLine {
  readonly group: ChangeGroup;
  readonly step?: string;
  readonly sentence: Text;
  readonly marks?: TextMarks;
}
