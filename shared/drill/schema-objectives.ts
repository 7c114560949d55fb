import { z } from 'zod';
import { id, ref, text } from './schema-forms.ts';

/**
 * What an exercise is judged by, as AQ/T 9009-2015 (生产安全事故应急演练评估规范) groups it in its annex A. The words that screens and
 * papers show for each stand with the screens.
 */
export const OBJECTIVE_ITEMS = [
  'warning-report',
  'mobilise',
  'assess',
  'command',
  'handling',
  'resources',
  'comms',
  'public-info',
  'protection',
  'cordon',
  'medical',
  'recovery',
  'other',
] as const;
export type ObjectiveItem = (typeof OBJECTIVE_ITEMS)[number];

export const objective = z.strictObject({
  id,
  title: text.describe('What is practised, so that one can say afterwards whether it was reached'),
  item: z
    .enum(OBJECTIVE_ITEMS)
    .optional()
    .describe(
      '预警与信息报告 warning-report, 紧急动员 mobilise, 监测与研判 assess, 指挥和协调 command, 事故处置 handling, 应急资源管理 resources, 应急通信 comms, 信息公开 public-info, 人员保护 protection, 警戒与管制 cordon, 医疗救护 medical, 现场控制及恢复 recovery, 其他 other',
    ),
  steps: z.array(ref).min(1).describe('Steps whose log lines are the evidence'),
  criteria: z.array(text).default([]).describe('What the observer looks for, one sentence each'),
});
export type Objective = z.output<typeof objective>;
