import { defined } from '../base/defined.ts';
import { text, type Text } from '../base/text.ts';
import type { Step } from '../plan/schema.ts';
import { duesOf } from '../response/dues.ts';
import { stepsOfDue } from '../response/due-keys.ts';
import { isUnchecked } from '../response/orders.ts';
import { isBegun, type Response, type StepRecord } from '../response/state.ts';
import { untilWords } from './ending-words.ts';
import type { HandoverItem } from './handover-item.ts';
import { joinTexts } from './join-texts.ts';
import { ORDER_NAMES, postTitle, unitTitle } from './names.ts';

interface PlacedStep {
  readonly ref: string;
  readonly step: Step;
  readonly record: StepRecord;
}

/** Orders that are out, and those whose reported effect nobody has looked at. */
export function orders(response: Response, posts: readonly string[]): readonly HandoverItem[] {
  return ofPosts(response, posts).flatMap(({ ref, step, record }): HandoverItem[] => {
    if (step.kind !== 'order' || !(isBegun(record.phase) || isUnchecked(record))) return [];
    const word = record.order?.at(-1);
    if (!word) return [{ id: ref, what: step.title }];
    const who = word.other ? unitTitle(response, word.other.unit) : undefined;
    const said = word.text ?? '';
    const last = text(
      `${ORDER_NAMES[word.phase].zh}${who ? `，${who.zh}${word.other?.who ?? ''}` : ''}${said && `：${said}`}`,
      `${ORDER_NAMES[word.phase].en}${who ? `, ${who.en} ${word.other?.who ?? ''}` : ''}${said && `: ${said}`}`,
    );
    return [{ id: ref, what: step.title, last, at: word.at }];
  });
}

export function deferred(response: Response, posts: readonly string[]): readonly HandoverItem[] {
  return ofPosts(response, posts).flatMap(({ ref, step, record }): HandoverItem[] => {
    const { ending } = record;
    if (record.phase !== 'deferred' || !ending) return [];
    const words = [
      ...(ending.reason === undefined ? [] : [text(ending.reason, ending.reason)]),
      ...untilWords(response, ending.until ?? {}, ending.at),
    ];
    const last = words.length === 0 ? {} : { last: joinTexts(words, '；', '; ') };
    return [{ id: ref, what: step.title, ...last, at: ending.at }];
  });
}

/** Branches that wait for an answer. One with a deadline stands among the clocks. */
export function questions(response: Response, posts: readonly string[]): readonly HandoverItem[] {
  const timed = stepsWithDue(response);
  return ofPosts(response, posts).flatMap(({ ref, step, record }) =>
    step.kind === 'question' && record.phase === 'open' && !timed.has(ref)
      ? [{ id: ref, what: step.title, ...defined({ at: record.openedAt }) }]
      : [],
  );
}

/** What anybody has begun, and what the posts could begin. What has a deadline stands among the clocks. */
export function steps(response: Response, posts: readonly string[]): readonly HandoverItem[] {
  const timed = stepsWithDue(response);
  return stepsInForce(response).flatMap(({ ref, step, record }): HandoverItem[] => {
    if (step.kind === 'order' && isBegun(record.phase)) return [];
    if (timed.has(ref) && posts.includes(step.owner)) return [];
    const owner = postTitle(response, step.owner);
    if (isBegun(record.phase)) {
      const last: Text = text(`${owner.zh}，已着手`, `${owner.en}, begun`);
      return [{ id: ref, what: step.title, last, ...defined({ at: record.begun?.at ?? record.openedAt }) }];
    }
    if (record.phase !== 'open' || step.kind === 'question' || !posts.includes(step.owner)) return [];
    const last: Text = text(`${owner.zh}，未着手`, `${owner.en}, not begun`);
    return [{ id: ref, what: step.title, last, ...defined({ at: record.openedAt }) }];
  });
}

function stepsWithDue(response: Response): ReadonlySet<string> {
  return new Set(
    duesOf(response).flatMap((due) => [
      ...(due.step === undefined ? [] : [due.step]),
      ...stepsOfDue(response, due.key),
    ]),
  );
}

const ofPosts = (response: Response, posts: readonly string[]) =>
  stepsInForce(response).filter(({ step }) => posts.includes(step.owner));

function stepsInForce(response: Response): readonly PlacedStep[] {
  return response.plans.flatMap((plan) =>
    plan.left !== undefined
      ? []
      : plan.compiled.steps.flatMap(({ ref, step, index }): PlacedStep[] => {
          const record = plan.steps[index];
          return record ? [{ ref, step, record }] : [];
        }),
  );
}
