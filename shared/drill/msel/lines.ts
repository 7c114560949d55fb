import { canonicalJson } from '../../base/canonical-json.ts';
import { DURATION_PATTERN } from '../../base/instant.ts';
import { LEVELS, type Level } from '../../plan/vocabulary.ts';
import type { When } from '../schema-conditions.ts';
import type { Expectation } from '../schema-expectations.ts';
import { pairIn, pairLine } from './words.ts';

/**
 * Conditions and expectations as a line that people can read and edit. What a line cannot carry word for word is written as JSON, so that
 * nothing is lost on the way through a table.
 */

const REF = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;
const REPORTS = { first: '首报', 'follow-up': '续报', final: '终报' } as const;
const MOMENTS: Readonly<Record<string, string>> = { start: '演练开始', awareness: '接报', 'first-report': '首报' };

export const expectationLine = (one: Expectation): string => sameOrJson(one, plainExpectation(one), expectationIn);
export const conditionLine = (one: When): string => sameOrJson(one, plainCondition(one), conditionIn);

function sameOrJson<T>(one: T, line: string, read: (line: string) => unknown): string {
  const isWhole = !line.includes('\n') && canonicalJson(read(line) ?? null) === canonicalJson(one);
  return isWhole ? line : JSON.stringify(one);
}

function plainExpectation(one: Expectation): string {
  if (typeof one === 'string') return one;
  if ('zh' in one) return pairLine(one);
  const within = one.within === undefined ? '' : `，${one.within} 内`;
  if ('step' in one) return `完成 ${one.step}${within}`;
  if ('report' in one) return `${REPORTS[one.report]}${within}`;
  if ('plan' in one) return `启动预案 ${one.plan}${within}`;
  if ('level' in one) return `达到 ${one.level} 级${within}`;
  if ('fact' in one) return `记录要素 ${one.fact}${within}`;
  return 'link' in one ? `联络 ${one.link}${within}` : `点名${within}`;
}

/** The expectation that a line says; undefined when it says none. JSON is taken as it is: the schema looks at it later. */
export function expectationIn(line: string): unknown {
  if (line.startsWith('{')) return json(line);
  if (REF.test(line)) return line;
  if (line.includes('｜')) return pairIn(line);
  const [said = '', time, ...rest] = parts(line);
  const within = time === undefined ? undefined : /^(.+?)\s*内$/.exec(time)?.[1];
  if (rest.length > 0 || (time !== undefined && !isDuration(within))) return undefined;
  const act = expectedAct(said);
  return act && { ...act, ...(within === undefined ? {} : { within }) };
}

function expectedAct(said: string): object | undefined {
  const report = Object.entries(REPORTS).find(([, word]) => word === said)?.[0];
  if (report !== undefined) return { report };
  if (said === '点名') return { rollCall: true };
  const level = levelIn(said);
  if (level) return { level };
  const [verb = '', object = '', ...rest] = said.split(/\s+/);
  if (object === '' || rest.length > 0) return undefined;
  const key = { 完成: 'step', 启动预案: 'plan', 记录要素: 'fact', 联络: 'link' }[verb];
  return key === undefined ? undefined : { [key]: object };
}

function plainCondition(one: When): string {
  if ('not' in one) {
    const since = MOMENTS[one.since] ?? `情况 ${one.since}`;
    return `自${since}起 ${one.by} 内未见 ${MOMENTS[one.not] ?? one.not}`;
  }
  const after = one.after === undefined ? '' : `，${one.after} 后`;
  if ('done' in one) return `完成 ${one.done}${one.answer === undefined ? '' : `，答 ${one.answer}`}${after}`;
  if ('level' in one) return `达到 ${one.level} 级${after}`;
  return 'plan' in one ? `启动预案 ${one.plan}${after}` : `情况 ${one.inject} 发出${after}`;
}

/** The condition that a line says; undefined when it says none. */
export function conditionIn(line: string): unknown {
  if (line.startsWith('{')) return json(line);
  const missing = /^自(.+?)起\s*(.+?)\s*内未见\s*(\S+)$/.exec(line);
  if (missing) {
    const [, since = '', by = '', not = ''] = missing;
    return isDuration(by) ? { not: momentId(not), by, since: momentId(since) } : undefined;
  }
  const [said = '', ...rest] = parts(line);
  const answer = rest[0]?.startsWith('答') ? rest.shift()?.slice(1).trim() : undefined;
  const time = rest.shift();
  const after = time === undefined ? undefined : /^(.+?)\s*后$/.exec(time)?.[1];
  if (rest.length > 0 || (time !== undefined && !isDuration(after))) return undefined;
  const event = awaited(said);
  if (!event || (answer !== undefined && !('done' in event))) return undefined;
  return { ...event, ...(answer === undefined ? {} : { answer }), ...(after === undefined ? {} : { after }) };
}

function awaited(said: string): object | undefined {
  const level = levelIn(said);
  if (level) return { level };
  const inject = /^情况\s*(\S+)\s*发出$/.exec(said)?.[1];
  if (inject !== undefined) return { inject };
  const [verb, object, ...rest] = said.split(/\s+/);
  if (object === undefined || rest.length > 0) return undefined;
  if (verb === '完成') return { done: object };
  return verb === '启动预案' ? { plan: object } : undefined;
}

function momentId(said: string): string {
  const known = Object.entries(MOMENTS).find(([, word]) => word === said)?.[0];
  return known ?? said.replace(/^情况\s*/, '');
}

function levelIn(said: string): Level | undefined {
  const level = /^达到\s*([IV]+)\s*级$/.exec(said)?.[1];
  return LEVELS.find((one) => one === level);
}

const parts = (line: string): string[] => line.split(/[，,]/).map((part) => part.trim());
const isDuration = (said: string | undefined): said is string => said !== undefined && DURATION_PATTERN.test(said);

function json(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
