import { DURATION_PATTERN } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import type { ChartWay } from '../machines/chart.ts';
import type { Basis, Block, Fact, Plan, Step } from '../plan/schema.ts';
import type { AnswerAct, LaneId, PlaceKind, Posture, StepKind } from '../plan/vocabulary.ts';
import { LEVEL_NAMES, STAGE_NAMES } from './names.ts';

/** Words for the closed lists that plan files choose from, for what is written outside the screens: documents, drawings, sentences. */

export const TIER_NAMES: Readonly<Record<Plan['tier'], Text>> = {
  general: { zh: '总体预案', en: 'General plan' },
  station: { zh: '站区分预案', en: 'Station plan' },
  special: { zh: '专项预案', en: 'Special plan' },
};

export const LANE_NAMES: Readonly<Record<LaneId, Text>> = {
  command: { zh: '指挥协调', en: 'Command' },
  flow: { zh: '客流疏导', en: 'Passenger flow' },
  transport: { zh: '接驳运力', en: 'Onward transport' },
  care: { zh: '旅客服务', en: 'Passenger care' },
  information: { zh: '信息报送', en: 'Information' },
  safety: { zh: '秩序安全', en: 'Safety & order' },
  messages: { zh: '信息发布', en: 'Public messages' },
  logistics: { zh: '后勤保障', en: 'Logistics' },
};

export const KIND_NAMES: Readonly<Record<StepKind, Text>> = {
  action: { zh: '措施', en: 'Action' },
  question: { zh: '判断', en: 'Question' },
  watch: { zh: '持续监看', en: 'Watch' },
  order: { zh: '指令', en: 'Order' },
  link: { zh: '联络', en: 'Link' },
  report: { zh: '报告', en: 'Report' },
  rollcall: { zh: '点名', en: 'Roll call' },
  message: { zh: '发布', en: 'Message' },
};

export const BASIS_NAMES: Readonly<Record<Basis['kind'], Text>> = {
  customer: { zh: '管委会文件', en: 'Committee document' },
  official: { zh: '公开依据', en: 'Public source' },
  assumption: { zh: '待核定', en: 'To be confirmed' },
};

/** A letter that marks a number in running text by what it rests on. */
export const BASIS_MARKS: Readonly<Record<Basis['kind'], string>> = { customer: 'C', official: 'O', assumption: 'A' };

export const REPORT_STEP_NAMES: Readonly<Record<NonNullable<Step['report']>, Text>> = {
  first: { zh: '首报', en: 'First report' },
  'follow-up': { zh: '续报', en: 'Follow-up' },
  final: { zh: '终报', en: 'Final report' },
};

export const ACT_NAMES: Readonly<Record<AnswerAct, Text>> = {
  'start-response': { zh: '启动响应', en: 'Start response' },
  'change-level': { zh: '调整级别', en: 'Change level' },
  'stand-down': { zh: '终止响应', en: 'Stand down' },
  'join-plan': { zh: '加入专项预案', en: 'Add a special plan' },
  close: { zh: '结束归档', en: 'Close' },
};

export const POSTURE_NAMES: Readonly<Record<Posture, Text>> = {
  normal: { zh: '平时', en: 'Normal' },
  key: { zh: '重点时期', en: 'Key period' },
  wartime: { zh: '战时', en: 'Wartime' },
};

export const FACT_TYPE_NAMES: Readonly<Record<Fact['type'], Text>> = {
  number: { zh: '数值', en: 'Number' },
  choice: { zh: '选项', en: 'Choice' },
  time: { zh: '时刻', en: 'Time' },
  text: { zh: '文字', en: 'Text' },
};

export const FACT_PER_NAMES: Readonly<Record<Fact['per'], Text>> = {
  response: { zh: '全场一个', en: 'the response' },
  place: { zh: '每处一个', en: 'each place' },
  train: { zh: '每列车一个', en: 'each train' },
};

export const FACT_SOURCE_NAMES: Readonly<Record<Fact['sources'][number], Text>> = {
  railway: { zh: '铁路', en: 'railway' },
  count: { zh: '人工计数', en: 'head count' },
  camera: { zh: '视频', en: 'camera' },
  metro: { zh: '地铁', en: 'metro' },
  taxi: { zh: '出租', en: 'taxi' },
  weather: { zh: '气象', en: 'weather' },
  forecast: { zh: '预测', en: 'forecast' },
  police: { zh: '公安', en: 'police' },
  district: { zh: '属地', en: 'district' },
  report: { zh: '来电来报', en: 'calls and reports' },
};

export const PLACE_KIND_NAMES: Readonly<Record<PlaceKind, Text>> = {
  square: { zh: '广场', en: 'Square' },
  entrance: { zh: '进站口', en: 'Entrance' },
  waiting: { zh: '候车区', en: 'Waiting hall' },
  'temporary-waiting': { zh: '临时候车区', en: 'Temporary waiting area' },
  platform: { zh: '站台', en: 'Platform' },
  metro: { zh: '地铁', en: 'Metro' },
  bus: { zh: '公交', en: 'Bus' },
  taxi: { zh: '出租', en: 'Taxi' },
  'ride-hail': { zh: '网约车', en: 'Ride-hailing' },
  shuttle: { zh: '摆渡', en: 'Shuttle' },
  'drop-off': { zh: '落客区', en: 'Drop-off' },
  parking: { zh: '停车场', en: 'Parking' },
  'pinch-point': { zh: '堵点', en: 'Pinch point' },
  medical: { zh: '医疗点', en: 'Medical point' },
  shelter: { zh: '安置点', en: 'Shelter' },
  'command-post': { zh: '指挥部', en: 'Command post' },
  'water-risk': { zh: '积水风险点', en: 'Water risk point' },
  passage: { zh: '通道', en: 'Passage' },
  assembly: { zh: '疏散集合点', en: 'Assembly point' },
  escalator: { zh: '电扶梯', en: 'Lifts and escalators' },
  'plant-room': { zh: '设备用房', en: 'Plant room' },
};

/** What has to have come of a step before another can open, to follow its title. */
export const WAY_WORDS: Readonly<Record<ChartWay, Text>> = {
  ended: { zh: '办结', en: 'has ended' },
  missed: { zh: '超时未办', en: 'has missed its deadline' },
  open: { zh: '开始监看', en: 'can be watched' },
  issued: { zh: '下达', en: 'has been issued' },
  received: { zh: '对方接令', en: 'has been received' },
  acting: { zh: '对方开始办理', en: 'is being acted on' },
  reported: { zh: '对方回报', en: 'has been reported back' },
  done: { zh: '完成', en: 'is done' },
  'previously-done': { zh: '认定此前已做', en: 'was previously done' },
  'not-applicable': { zh: '认定不适用', en: 'is not applicable' },
  overridden: { zh: '被越过', en: 'was overridden' },
  deferred: { zh: '暂缓', en: 'was deferred' },
  failed: { zh: '未能完成', en: 'has failed' },
  'not-doing': { zh: '决定不做', en: 'is not being done' },
};

const UNITS = { min: '分钟', h: '小时', d: '天' } as const;

/** A length of time as the plan writes it (`5 min`), in words of the trade. */
export function durationText(written: string): Text {
  const match = DURATION_PATTERN.exec(written);
  if (!match) return text(written, written);
  return text(`${match[1]} ${UNITS[match[2] as keyof typeof UNITS]}`, `${match[1]} ${match[2]}`);
}

/** When a block opens. */
export function opensText(opens: Block['opens']): Text {
  if ('level' in opens) {
    const level = LEVEL_NAMES[opens.level];
    return text(`达到${level.zh}时开启，级别升高时继续有效`, `opens at ${level.en} and stays in force above it`);
  }
  const stage = STAGE_NAMES[opens.stage];
  return text(`进入“${stage.zh}”时开启`, `opens when the stage “${stage.en}” is entered`);
}
