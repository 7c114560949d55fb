import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { transitionOf } from '../../../../shared/export/timeline/lifecycle.ts';
import { xesLog } from '../../../../shared/export/timeline/xes.ts';
import { xesFaults } from '../../../support/check-xes.ts';
import { NASTY, sampleTimeline } from '../../../support/sample-timeline.ts';

type Attribute = { readonly '@_key': string; readonly '@_value': string };
interface Log {
  readonly log: {
    readonly trace: readonly {
      readonly event: readonly { readonly string: readonly Attribute[]; readonly date: readonly Attribute[] }[];
    }[];
  };
}

const log = (xml: string) =>
  new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => ['trace', 'event', 'string', 'date'].includes(name),
  }).parse(xml) as Log;

describe('a timeline as an event log', () => {
  it.each(['zh', 'en'] as const)(
    'keeps to the structure of IEEE 1849-2016, whatever was typed: %s',
    async (language) => {
      const sample = sampleTimeline((row, at) => (at === 3 ? { ...row, why: NASTY, person: NASTY } : row));
      expect(await xesFaults([...xesLog({ ...sample, language })].join(''))).toEqual([]);
    },
  );

  it('is turned away by the same schema when an attribute stands after an event', async () => {
    const xml = [...xesLog({ ...sampleTimeline(), language: 'zh' })].join('');
    const wrong = xml.replace('</event>\n  </trace>', '</event>\n<string key="late" value="x"/>\n  </trace>');
    expect(wrong).not.toBe(xml);
    expect(await xesFaults(wrong)).not.toEqual([]);
  });

  it('has one trace for the response, an event for each row, in order, with activity, transition, person, post and time', () => {
    const sample = sampleTimeline();
    const { trace } = log([...xesLog({ ...sample, language: 'zh' })].join('')).log;
    expect(trace).toHaveLength(1);
    expect(trace[0]?.event).toHaveLength(sample.rows.length);
    const times = trace[0]?.event.map(({ date }) => Date.parse(date[0]?.['@_value'] ?? '')) ?? [];
    expect(times).toEqual(sample.rows.map(({ at }) => at));
    for (const { string } of trace[0]?.event ?? []) {
      const keys = string.map((one) => one['@_key']);
      for (const key of ['concept:name', 'lifecycle:transition', 'org:resource', 'org:role'])
        expect(keys).toContain(key);
    }
  });

  it('puts rows that belong to no response into a trace of their stream', () => {
    const sample = sampleTimeline((row, at) => {
      if (at !== 0) return row;
      const { response: _, ...rest } = row;
      return { ...rest, stream: 'duty/2026-11-01' };
    });
    expect(log([...xesLog({ ...sample, language: 'en' })].join('')).log.trace).toHaveLength(2);
  });

  it('says how a step goes on in the standard lifecycle model', () => {
    expect(transitionOf('StepBegun', { step: 'a/b' })).toBe('start');
    expect(transitionOf('StepEnded', { end: 'done' })).toBe('complete');
    expect(transitionOf('StepEnded', { end: 'deferred' })).toBe('suspend');
    expect(transitionOf('DeferralReturned', {})).toBe('resume');
    expect(transitionOf('StepEnded', { end: 'failed' })).toBe('ate_abort');
    expect(transitionOf('StepEnded', { end: 'not-applicable' })).toBe('manualskip');
    expect(transitionOf('StepEnded', { end: 'not-doing' })).toBe('withdraw');
    expect(transitionOf('OrderAdvanced', { phase: 'received' })).toBe('assign');
    expect(transitionOf('FactRecorded', {})).toBe('complete');
    expect(transitionOf('StepEnded', { end: 'what a newer version knows' })).toBe('complete');
  });
});
