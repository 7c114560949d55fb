import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/base/instant.ts';
import { capTime } from '../../../shared/weather/cap/cap-message.ts';
import { readCap, type CapReading } from '../../../shared/weather/cap/read-cap.ts';
import { capXml, referenceTo, SENT, shippedTables, type MadeMessage } from '../../support/cap-message.ts';

const NOW = SENT + HOUR;
const read = (text: string, now = NOW): CapReading =>
  readCap(text, { name: 'a.xml', hash: 'h', how: 'file', tables: shippedTables, now });
const readMade = (made: MadeMessage = {}) => read(capXml(made));
const rules = ({ findings }: CapReading) => findings.map(({ rule }) => rule);

/** The warning that was read. */
function warningOf(reading: CapReading) {
  if (reading.kind !== 'message' || reading.event.type === 'WarningCancelled') throw new Error(JSON.stringify(reading));
  return reading.event.data;
}

describe('a CAP message', () => {
  it('is read with what it says', () => {
    const reading = readMade({ expires: SENT + 6 * HOUR, areas: ['110106000000', '110102'] });
    expect(rules(reading)).toEqual([]);
    expect(warningOf(reading)).toEqual({
      id: '11000041600000_20260730150000',
      hazard: 'rain',
      colour: 'orange',
      areas: ['110106000000', '110102000000'],
      issuedAt: SENT,
      expires: SENT + 6 * HOUR,
      sender: 'Beijing_Meteorological_Observatory',
      senderName: '市气象台',
      headline: '市气象台发布暴雨橙色预警信号',
      description: '预计有强降雨',
      status: 'Actual',
      how: 'file',
      file: 'a.xml',
      hash: 'h',
    });
  });

  it('as published is for another province, and passed over', () => {
    const text = readFileSync(join(import.meta.dirname, '../../fixtures/cap/published-gale.xml'), 'utf8');
    const reading = read(text);
    expect([reading.kind, reading.kind === 'message' ? '' : reading.id, rules(reading)]).toEqual([
      'skipped',
      '14022341600000_20221030174929',
      ['not-ours'],
    ]);
    // The same with a code of ours: blue by its English headline and by its severity.
    expect(warningOf(read(text.replace('140223000000', '110106000000')))).toMatchObject({
      hazard: 'wind',
      colour: 'blue',
      areas: ['110106000000'],
    });
  });

  it('says in two languages what it is, and the Chinese stands', () => {
    const english =
      '</info><info><language>en-US</language><category>Met</category><event>rainstorm</event><urgency>Unknown</urgency><severity>Severe</severity><certainty>Unknown</certainty><headline>orange rainstorm warning</headline></info>';
    expect(warningOf(read(capXml().replace('</info>', english)))).toMatchObject({
      headline: '市气象台发布暴雨橙色预警信号',
    });
  });

  it('may have a prefix, comments, CDATA and entities of XML', () => {
    const text = capXml()
      .replaceAll(/<(\/?)([a-zA-Z]+)/g, '<$1cap:$2')
      .replace('xmlns=', 'xmlns:cap=')
      .replace('市气象台发布暴雨橙色预警信号', '<!-- <!DOCTYPE no> --><![CDATA[暴雨<橙色>]]>预警 &amp; &#x96E8;');
    expect(warningOf(read(text)).headline).toBe('暴雨<橙色>预警 & 雨');
  });

  it('that replaces others names them', () => {
    const references = 'S,11000041600000_1,2026-07-30T09:00:00+08:00 T,11000041600000_2,2026-07-30T10:00:00+08:00';
    const reading = readMade({ msgType: 'Update', references });
    expect(reading.kind === 'message' && reading.event).toMatchObject({
      type: 'WarningUpdated',
      data: {
        replaces: [
          { sender: 'S', id: '11000041600000_1' },
          { sender: 'T', id: '11000041600000_2' },
        ],
      },
    });
  });

  it('for practice is marked so, and what is for a test is passed over', () => {
    expect(warningOf(readMade({ status: 'Exercise' })).status).toBe('Exercise');
    for (const status of ['Test', 'Draft', 'System']) expect(rules(readMade({ status }))).toEqual(['not-actual']);
    expect(rules(readMade({ msgType: 'Ack' }))).toEqual(['no-warning']);
  });
});

describe('a message that is not sound', () => {
  const DTD = (inner: string) => `<!DOCTYPE alert [${inner}]>\n<alert`;
  const NEVER = '<effective>2026-07-30T20:00:00+08:00</effective><expires>2026-07-30T18:00:00+08:00</expires>';
  const CASES: readonly (readonly [string, string, string])[] = [
    ['an external entity', capXml().replace('<alert', DTD('<!ENTITY x SYSTEM "file:///etc/passwd">')), 'doctype'],
    ['entities that grow', capXml().replace('<alert', DTD('<!ENTITY a "ha"><!ENTITY b "&a;&a;">')), 'doctype'],
    ['a bare doctype', capXml().replace('<alert', '<!doctype alert>\n<alert'), 'doctype'],
    ['CAP 1.1', capXml().replace('cap:1.2', 'cap:1.1'), 'wrong-namespace'],
    ['no namespace', capXml().replace(/ xmlns="[^"]*"/, ''), 'wrong-namespace'],
    ['another root', '<rss xmlns="urn:oasis:names:tc:emergency:cap:1.2"></rss>', 'wrong-root'],
    ['half a file', capXml().slice(0, 400), 'not-xml'],
    ['no XML', '{"alert": 1}', 'not-xml'],
    ['nothing', '', 'empty'],
    ['only blanks', ' \n\t', 'empty'],
    [
      'deep nesting',
      '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">' + '<a>'.repeat(5000) + '</a>'.repeat(5000) + '</alert>',
      'not-xml',
    ],
    ['no sender', capXml().replace(/<sender>.*<\/sender>/, ''), 'missing'],
    ['no info', capXml().replace(/<info>[\s\S]*<\/info>/, ''), 'missing'],
    ['a status of its own', capXml({ status: 'Real' }), 'bad-value'],
    ['a time without a zone', capXml().replace('+08:00</sent>', '</sent>'), 'bad-time'],
    ['24:30', capXml().replace(/T15:00:00\+08:00<\/sent>/, 'T24:30:00+08:00</sent>'), 'bad-time'],
    ['the 31st of June', capXml().replace('<sent>2026-07-30', '<sent>2026-06-31'), 'bad-time'],
    ['an end before its beginning', capXml({ expires: SENT - HOUR }), 'ends-before-issue'],
    ['an end before it takes effect', capXml().replace('<senderName>', `${NEVER}<senderName>`), 'never-in-force'],
    ['two identifiers', capXml().replace('<status>', '<identifier>b</identifier><status>'), 'repeated'],
    [
      'two times of sending',
      capXml().replace('<status>', '<sent>2026-07-30T16:00:00+08:00</sent><status>'),
      'repeated',
    ],
    ['a sender as long as a page', capXml({ sender: 's'.repeat(3_000) }), 'bad-sender'],
    [
      'a headline that lifts',
      capXml({ headline: '北京市气象台2025年07月28日12时00分解除暴雨橙色预警信号' }),
      'says-lifted',
    ],
    ['a headline that says it is over', capXml({ headline: '暴雨橙色预警信号已解除' }), 'says-lifted'],
    [
      'a headline that lifts, in English',
      capXml({
        headline: 'The orange rainstorm warning is lifted',
        msgType: 'Update',
        references: referenceTo({ id: 'a' }),
      }),
      'says-lifted',
    ],
    ['a bad reference', capXml({ msgType: 'Update', references: 'that-one' }), 'bad-reference'],
    ['a cancel of nothing', capXml({ msgType: 'Cancel' }), 'no-references'],
    ['an unknown event', capXml({ event: '雷暴大风' }), 'unknown-event'],
    [
      'two hazards',
      capXml({ more: '<eventCode><valueName>x</valueName><value>11B06</value></eventCode>' }),
      'hazard-conflict',
    ],
    ['two colours', capXml({ severity: 'Moderate' }), 'colour-conflict'],
    ['no colour', capXml({ severity: 'Unknown', headline: '暴雨预警' }), 'no-colour'],
    [
      'areas drawn only',
      capXml({ areas: [] }).replace('</areaDesc>', '</areaDesc><polygon>1,1 2,2 3,3 1,1</polygon>'),
      'areas-not-judged',
    ],
    ['an identifier with blanks', capXml({ id: 'a b' }), 'bad-identifier'],
  ];

  it.each(CASES)('with %s is refused whole, by name, in both languages', (_, text, rule) => {
    const reading = read(text);
    expect([reading.kind, rules(reading)]).toEqual(['refused', [rule]]);
    for (const { message } of reading.findings) {
      expect(message.zh).toMatch(/^a\.xml：.*[；，]/);
      expect(message.en).toMatch(/^a\.xml: .*[:,]/);
    }
  });

  it('names all that is missing at once', () => {
    const text = capXml()
      .replace(/<sender>.*?<\/sender>/, '')
      .replace(/<event>.*?<\/event>/, '');
    expect(rules(read(text))).toEqual(['missing', 'missing']);
  });

  it('names the first of thousands of faults, and counts the rest', () => {
    const { findings } = read(capXml().replace('</info>', `</info>${'<info/>'.repeat(1_000)}`));
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)?.message.zh).toContain('4980');
  });

  it('is judged at once where comments are opened half a million times and never closed', () => {
    for (const begin of ['<!--', '<![CDATA[', '<!'])
      expect(rules(read(capXml().replace('<status>', begin.repeat(200_000))))).toEqual(['not-xml']);
  });

  it('may be ten minutes ahead, not eleven', () => {
    expect(read(capXml(), SENT - 10 * MINUTE).kind).toBe('message');
    expect(rules(read(capXml(), SENT - 11 * MINUTE))).toEqual(['sent-ahead']);
  });

  it('is never thrown upon, whatever the text', () => {
    const whole = capXml();
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(40), fc.string({ maxLength: 40 }), (at, gone, put) => {
        const reading = read(whole.slice(0, at) + put + whole.slice(at + gone));
        expect(['message', 'skipped', 'refused']).toContain(reading.kind);
        if (reading.kind !== 'message') expect(reading.findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is not certain', () => {
  it('stands beside the warning as a doubt', () => {
    const cases: readonly (readonly [MadeMessage, string])[] = [
      [{ headline: '暴雨预警' }, 'colour-by-severity'],
      [{ areas: ['119999000000'] }, 'unknown-area'],
      [{ msgType: 'Update' }, 'no-references'],
    ];
    for (const [made, rule] of cases) {
      const reading = readMade(made);
      expect([rules(reading), warningOf(reading).doubts]).toEqual([[rule], [rule]]);
    }
  });

  it('a headline with two colours does not speak, the severity does', () => {
    const made = { headline: '暴雨黄色或橙色预警' };
    expect(warningOf(readMade(made))).toMatchObject({ colour: 'orange', doubts: ['colour-by-severity'] });
    const more = '<parameter><valueName>signallevel</valueName><value>橙色</value></parameter>';
    expect(warningOf(readMade({ ...made, more })).doubts).toBeUndefined();
  });
});

describe('a headline as observatories write it', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['北京市气象台2025年07月28日12时00分发布暴雨红色预警信号', 'Extreme', 'red'],
    ['北京市气象台2025年07月28日12时00分升级发布暴雨红色预警信号', 'Extreme', 'red'],
    ['北京市气象台2025年07月28日12时00分继续发布暴雨黄色预警信号', 'Moderate', 'yellow'],
    ['北京市气象台将暴雨橙色预警信号变更为暴雨红色预警信号', 'Unknown', 'red'],
    ['北京市气象台变更暴雨橙色预警信号为暴雨黄色预警信号', 'Moderate', 'yellow'],
    ['北京市气象台解除暴雨橙色预警信号，发布暴雨蓝色预警信号', 'Minor', 'blue'],
    ['北京市气象台解除暴雨橙色预警信号并发布暴雨蓝色预警信号', 'Minor', 'blue'],
    ['房山区气象台发布暴雨红色预警信号[I级/特别严重]', 'Extreme', 'red'],
    ['The rainstorm warning is upgraded from orange to red', 'Extreme', 'red'],
  ];
  it.each(cases)('%s', (headline, severity, colour) => {
    const { doubts, ...said } = warningOf(readMade({ headline, severity }));
    expect([said.colour, doubts]).toEqual([colour, undefined]);
  });
});

it('a cancel for another province is passed over; one that names no area is taken', () => {
  const made = { msgType: 'Cancel', references: referenceTo({ id: 'a' }) };
  expect(rules(readMade({ ...made, areas: ['310000000000'] }))).toEqual(['not-ours']);
  expect(read(capXml(made).replace(/<info>[\s\S]*<\/info>/, '')).kind).toBe('message');
});

it('of several ends the latest counts, and it is said so', () => {
  const second = /<info>[\s\S]*<\/info>/.exec(capXml({ expires: SENT + 8 * HOUR }))?.[0] ?? '';
  const reading = read(capXml({ expires: SENT + 6 * HOUR }).replace('</info>', `</info>${second}`));
  expect(warningOf(reading)).toMatchObject({ expires: SENT + 8 * HOUR, doubts: ['several-ends'] });
});

describe('a time of CAP', () => {
  it('is one moment, whatever its zone', () => {
    const at = Date.UTC(2026, 6, 30, 7, 0, 0);
    for (const text of [
      '2026-07-30T15:00:00+08:00',
      '2026-07-30T07:00:00-00:00',
      '2026-07-30T07:00:00Z',
      '2026-07-30T01:30:00-05:30',
    ])
      expect(capTime(text)).toBe(at);
    for (const text of ['2026-07-30 15:00:00+08:00', '2026-07-30T15:60:00+08:00', '1066-07-30T15:00:00+08:00'])
      expect(capTime(text)).toBeUndefined();
  });
});
