import { text, type Text } from '../base/text.ts';
import type { ObjectiveItem } from './schema-objectives.ts';

/** Evaluation items as AQ/T 9009-2015 groups them, in that order. */
export const ITEM_NAMES: Readonly<Record<ObjectiveItem, Text>> = {
  'warning-report': text('预警与信息报告', 'Warning and reporting'),
  mobilise: text('紧急动员', 'Mobilisation'),
  assess: text('监测与研判', 'Monitoring and assessment'),
  command: text('指挥和协调', 'Command and coordination'),
  handling: text('事故处置', 'Handling of the event'),
  resources: text('应急资源管理', 'Emergency resources'),
  comms: text('应急通信', 'Communications'),
  'public-info': text('信息公开', 'Public information'),
  protection: text('人员保护', 'Protection of people'),
  cordon: text('警戒与管制', 'Cordon and control'),
  medical: text('医疗救护', 'Medical care'),
  recovery: text('现场控制及恢复', 'Control of the scene and recovery'),
  other: text('其他', 'Other'),
};
