import { useEffect } from 'react';
import { v7 } from 'uuid';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Instant } from '../../../shared/base/instant.ts';
import type { Text } from '../../../shared/base/text.ts';
import { responseStream } from '../../../shared/response/events.ts';
import type { ReviewSource, Timeline } from '../../../shared/review/timeline/row.ts';
import type { ReviewScope } from '../../../shared/review/timeline/scope.ts';
import { timelineInSlices } from '../../../shared/review/timeline/timeline.ts';
import { request } from '../../client/request.ts';
import { inBoth } from '../../text/i18n.ts';
import { now } from '../clock.ts';
import { whyNot } from '../messages.ts';
import { widenReview } from './filter.ts';
import { heldPackage, useReviewPackage } from './package.ts';
import type { ReviewSubject } from './subject.ts';

/** A record under review, read whole: what every tab looks at. */
export interface ReviewRecord {
  readonly subject: ReviewSubject;
  /** When it was read: a response that still runs has gone on since. */
  readonly readAt: Instant;
  readonly source: ReviewSource;
  readonly timeline: Timeline;
  /** Streams that are not in it: their rows are altered or do not follow each other. */
  readonly unread: readonly string[];
}

export type RecordReading =
  /** `job` while the backend reads; `built` while the page puts the lines in order, and `soFar` what it has of a long record by then. */
  | {
      readonly state: 'reading';
      readonly job?: string;
      readonly built?: Built;
      readonly soFar?: ReviewRecord;
    }
  | { readonly state: 'refused'; readonly why: Text }
  | { readonly state: 'open'; readonly record: ReviewRecord };

interface Built {
  readonly done: number;
  readonly total: number;
}

/** One record at a time: they are large, and a reviewer looks at one. `of` names what was read. */
interface Held {
  readonly of: string | undefined;
  readonly reading: RecordReading;
}

const store = createStore<Held>(() => ({ of: undefined, reading: { state: 'reading' } }));

/** The record of a subject, read when a page first shows it. Of a package: once it has been opened. */
export function useReviewRecord(subject: ReviewSubject): RecordReading {
  const held = useReviewPackage();
  const of =
    subject.kind !== 'package' ? JSON.stringify(subject) : held?.state === 'open' ? `package ${held.id}` : undefined;
  useEffect(() => {
    if (of !== undefined && store.getState().of !== of) void read(subject, of);
  }, [subject, of]);
  const shown = useStore(store);
  return shown.of === of ? shown.reading : READING;
}

const READING: RecordReading = { state: 'reading' };

/** Reads the record that is shown anew: a response that runs has gone on. */
export function readReviewAgain(): void {
  const { of, reading } = store.getState();
  if (of !== undefined && reading.state === 'open') void read(reading.record.subject, of);
}

/** Reads the record of a subject anew when it is the one held and has no such line: the line was written since. */
export function readReviewUnlessWith(subject: ReviewSubject, row: string): void {
  const { of, reading } = store.getState();
  if (of !== JSON.stringify(subject) || reading.state !== 'open') return;
  if (!reading.record.timeline.rows.some(({ key }) => key === row)) void read(subject, of);
}

/** Tells the backend to stop reading; the page then says that it was stopped. */
export async function cancelReviewReading(): Promise<void> {
  const { reading } = store.getState();
  if (reading.state === 'reading' && reading.job !== undefined) await request('cancelJob', { job: reading.job });
}

async function read(subject: ReviewSubject, of: string): Promise<void> {
  const job = v7();
  const isShown = () => store.getState().of === of;
  const tell = (reading: RecordReading) => {
    if (isShown()) store.setState({ reading });
  };
  // What one record was narrowed to says nothing of another.
  if (!isShown()) widenReview();
  store.setState({ of, reading: { state: 'reading', job } });
  const readAt = now();
  const found = subject.kind === 'package' ? packageSource() : await sourceOf(subject, job);
  if ('why' in found) return tell({ state: 'refused', why: found.why });
  const recordOf = (timeline: Timeline): ReviewRecord => ({ subject, readAt, timeline, ...found });
  try {
    const timeline = await build(found.source, isShown, (built, soFar) =>
      tell({ state: 'reading', built, ...(soFar ? { soFar: recordOf(soFar) } : {}) }),
    );
    if (timeline) tell({ state: 'open', record: recordOf(timeline) });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    tell({ state: 'refused', why: inBoth('review.cannotBuild', { detail }) });
  }
}

type Found = Pick<ReviewRecord, 'source' | 'unread'> | { readonly why: Text };

async function sourceOf(subject: Exclude<ReviewSubject, { kind: 'package' }>, job: string): Promise<Found> {
  const answer = await request('readReview', { job, scope: scopeOf(subject) }, runOf(subject));
  if (answer.kind !== 'done') return { why: whyNot(answer, inBoth('replay.unreachable')) };
  const { streams, plans, unread } = answer.value;
  return { source: { streams, plans }, unread };
}

/** What a subject is to the backend. A package is read in the page, so it is none. */
export function scopeOf(subject: Exclude<ReviewSubject, { kind: 'package' }>): ReviewScope {
  return subject.kind === 'response'
    ? { kind: 'response', response: subject.response }
    : { kind: 'days', from: subject.from, to: subject.to };
}

/** The run whose desk holds the subject; undefined for the live desk. */
export const runOf = (subject: ReviewSubject): string | undefined =>
  subject.kind === 'response' ? subject.run : undefined;

function packageSource(): Found {
  const held = heldPackage();
  if (held?.state !== 'open') return { why: inBoth('review.packageGone') };
  const { response, events, plans } = held.record;
  return { source: { streams: [{ stream: responseStream(response), events }], plans }, unread: [] };
}

/** As long as the page may be held up by one piece of the work (milliseconds): shorter than a frame. */
const AT_ONCE = 12;
const ROWS_AT_ONCE = 50;
/** How often the progress is said (milliseconds); each time, the page is drawn. */
const TELL_EVERY = 200;
/** From so many lines on they are shown before all are there, and shown anew whenever they have doubled: what that costs stays in proportion to the whole. */
const SHOWN_FROM = 400;

/** Builds the timeline a piece at a time, so that the page goes on drawing; undefined when another record is asked for meanwhile. */
async function build(
  source: ReviewSource,
  isShown: () => boolean,
  tell: (built: Built, soFar: Timeline | undefined) => void,
): Promise<Timeline | undefined> {
  const slices = timelineInSlices(source, ROWS_AT_ONCE);
  let soFar: Timeline | undefined;
  let told = -Infinity;
  let showAt = SHOWN_FROM;
  for (;;) {
    const until = performance.now() + AT_ONCE;
    let next = slices.next();
    while (!next.done && performance.now() < until) next = slices.next();
    if (next.done) return next.value;
    const { done, total } = next.value;
    const isDoubled = done >= showAt;
    if (isDoubled) {
      soFar = next.value.soFar();
      showAt = done * 2;
    }
    if (isDoubled || performance.now() - told > TELL_EVERY) {
      tell({ done, total }, soFar);
      told = performance.now();
    }
    await new Promise((resume) => setTimeout(resume, 0));
    if (!isShown()) return undefined;
  }
}
