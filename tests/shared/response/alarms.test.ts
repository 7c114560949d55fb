import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { alarmsOf } from '../../../shared/response/alarms.ts';
import { stepIn } from '../../support/plan-builder.ts';
import type { PureDesk } from '../../support/pure-desk.ts';
import { smallDesk, start } from '../../support/small-desk.ts';

/** Ten minutes from a passed threshold to its activation; one critical step and one that is not. */
const desk = (): PureDesk =>
  smallDesk((files) => {
    files.general.activation = { within: '10 min', basis: 'a-times' };
    stepIn(files.surge, 'open-gates').critical = true;
    stepIn(files.surge, 'water').due = { within: '10 min', from: 'open', basis: 'a-times' };
    files.surge.interrupts = [
      {
        id: 'crowd',
        title: { zh: '人多', en: 'crowd' },
        if: { fact: 'people', at: 300 },
        calls: 'flood',
        returns: { zh: '回来', en: 'back' },
        basis: 'a-times',
      },
    ];
  });

const people = (value: number) =>
  ({
    type: 'RecordFact',
    fact: 'surge/people',
    value,
    certainty: 'known',
    source: 'count',
    channel: 'hand',
  }) as const;

/** Kind and what each alarm is about; acknowledged ones in brackets. */
const standing = (on: PureDesk) =>
  alarmsOf(on.response).map(({ kind, due, threshold, by, acknowledged }) => {
    const words = `${kind} ${due?.key ?? (threshold ? Object.values(threshold.calls)[0] : by)}`;
    return acknowledged ? `(${words})` : words;
  });

function pass(on: PureDesk, minutes: number): void {
  on.wait(minutes * MINUTE);
  on.notePassed();
}

function acknowledgeFirst(on: PureDesk): void {
  const [first] = alarmsOf(on.response);
  on.must({ type: 'AcknowledgeAlarm', alarm: first?.id ?? 'none' });
}

describe('alarms of a response', () => {
  it('are none while nothing is wrong, and none for a deadline that is still running', () => {
    const on = desk();
    expect(standing(on)).toEqual([]);
    pass(on, 14);
    expect(standing(on)).toEqual([]);
  });

  it('are raised by reports and critical steps that were missed, and by no others', () => {
    const on = desk();
    on.must(start('IV'));
    pass(on, 11);
    expect(Object.keys(on.response.missed).sort()).toEqual(['step:surge/open-gates', 'step:surge/water']);
    expect(standing(on)).toEqual(['missed step:surge/open-gates']);
    pass(on, 5);
    expect(standing(on)).toEqual(['missed step:surge/open-gates', 'missed report:first-phone']);
  });

  it('that do not stand cannot be acknowledged', () => {
    const on = desk();
    const acknowledge = { type: 'AcknowledgeAlarm', alarm: 'report:first-phone@1' } as const;
    expect(on.act(acknowledge)).toMatchObject({ refusal: { code: 'no-alarm' } });
  });

  it('are raised by a critical watch that nobody kept, until somebody looks', () => {
    const on = smallDesk(({ surge }) => {
      stepIn(surge, 'look').critical = true;
    });
    on.must(start('IV'));
    const look = { type: 'CheckWatch', step: 'surge/look', note: '正常' } as const;
    on.must(look);
    pass(on, 11);
    expect(standing(on)).toEqual(['missed watch:surge/look']);
    on.must(look);
    expect(standing(on)).toEqual([]);
  });

  it('go once their cause is gone', () => {
    const on = desk();
    pass(on, 16);
    expect(standing(on)).toEqual(['missed report:first-phone']);
    on.must({
      type: 'SendReport',
      kind: 'first',
      channel: 'phone',
      text: 'late',
      recipients: [{ unit: 'city-desk' }],
      unknowns: [],
      cites: [],
    });
    expect(standing(on)).toEqual([]);
  });

  it('name a threshold when it is passed, and in its place that nobody acted, once the time is over', () => {
    const on = desk();
    on.must(start('IV'));
    on.must(people(250));
    expect(standing(on)).toEqual(['passed III']);
    pass(on, 9);
    expect(standing(on)).toEqual(['passed III']);
    pass(on, 1);
    expect(standing(on)).toEqual(['idle threshold:level', 'missed step:surge/open-gates']);
    on.must({ type: 'SetLevel', level: 'III', basis: 'count', authority: 'leader' });
    expect(standing(on)).toEqual(['missed step:surge/open-gates']);
  });

  it('end with a reasoned refusal to activate, and come back only for a graver call', () => {
    const on = desk();
    on.must(people(250));
    pass(on, 10);
    expect(standing(on)).toEqual(['idle threshold:level']);
    on.must({ type: 'DeclineThreshold', calls: { level: 'III' }, reason: 'a wrong count', authority: 'leader' });
    expect(standing(on)).toEqual([]);
    on.must(people(260));
    expect(standing(on)).toEqual([]);
    on.must(people(450));
    expect(standing(on)).toEqual(['passed I', 'passed flood']);
  });

  it('are acknowledged once, stay below the others while their cause lasts, and are not raised again', () => {
    const on = desk();
    on.must(people(350));
    acknowledgeFirst(on);
    expect(standing(on)).toEqual(['passed flood', '(passed III)']);
    acknowledgeFirst(on);
    expect(standing(on)).toEqual(['(passed III)', '(passed flood)']);
    on.must(people(360));
    expect(standing(on)).toEqual(['(passed III)', '(passed flood)']);
    const [first] = alarmsOf(on.response);
    expect(on.act({ type: 'AcknowledgeAlarm', alarm: first?.id ?? '' })).toMatchObject({
      ok: false,
      refusal: { code: 'acknowledged' },
    });
    // That nobody acted is another alarm, and a graver one.
    pass(on, 10);
    expect(standing(on)).toEqual(['idle threshold:level', 'idle threshold:plan:flood']);
  });

  it('tell each jump of the clock until it is acknowledged', () => {
    const on = desk();
    on.must({ type: 'NoteClockJump', by: 7 * MINUTE });
    on.must({ type: 'NoteClockJump', by: -3 * MINUTE });
    expect(standing(on)).toEqual([`clock ${7 * MINUTE}`, `clock ${-3 * MINUTE}`]);
    acknowledgeFirst(on);
    expect(standing(on)).toEqual([`clock ${-3 * MINUTE}`]);
  });

  it('fold from the journal to the same alarms', () => {
    const on = desk();
    on.must(people(350));
    acknowledgeFirst(on);
    pass(on, 16);
    expect(alarmsOf(on.refold())).toEqual(alarmsOf(on.response));
  });
});
