import { inLanguage } from '../../../shared/base/text.ts';
import { PHASE_NAMES } from '../../../shared/review/names.ts';
import { BASIS_NAMES, KIND_NAMES, LANE_NAMES, REPORT_STEP_NAMES } from '../../../shared/review/plan-words.ts';

import type { common as zh } from '../zh/common.ts';
import type { Words } from '../words.ts';

export const common: Words<typeof zh> = {
  product: 'Station Response Console',
  level: { IV: 'IV blue', III: 'III yellow', II: 'II orange', I: 'I red', none: 'No level' },
  stage: {
    watch: 'Watch',
    verify: 'Verify & report',
    early: 'Early handling',
    graded: 'Graded response',
    'stand-down': 'Stand-down',
    recovery: 'Recovery & review',
    closed: 'Closed',
  },
  lane: inLanguage(LANE_NAMES, 'en'),
  kind: inLanguage(KIND_NAMES, 'en'),
  phase: inLanguage(PHASE_NAMES, 'en'),
  end: {
    done: 'Done',
    'previously-done': 'Previously done',
    'not-applicable': 'Not applicable',
    overridden: 'Overridden',
    deferred: 'Deferred',
    failed: 'Failed',
    'not-doing': 'Not doing',
  },
  channel: {
    phone: 'Phone',
    radio: 'Radio',
    video: 'Video',
    message: 'Message',
    'in-person': 'In person',
    seen: 'Seen on site',
    written: 'Written',
  },
  origin: { hand: 'By hand', import: 'Imported', derived: 'Worked out' },
  certainty: { known: 'Known', estimated: 'Estimated', unknown: 'Unknown' },
  basis: inLanguage(BASIS_NAMES, 'en'),
  tier: { general: 'General plan', station: 'Station plan', special: 'Special plan', unplanned: 'Outside the plans' },
  report: inLanguage(REPORT_STEP_NAMES, 'en'),
  reportDue: {
    'first-phone': 'First report by phone',
    'first-written': 'First report in writing',
    'follow-up': 'Follow-up report',
    final: 'Final report',
  },
  mode: { live: 'Live', drill: 'Drill' },
  time: {
    seconds: '{{s}} s',
    minutes: '{{m}} min',
    minutesSeconds: '{{m}} min {{s}} s',
    hours: '{{h}} h',
    hoursMinutes: '{{h}} h {{m}} min',
    daysHours: '{{d}} d {{h}} h',
    left: '{{time}} left',
    over: '{{time}} over',
  },
  act: {
    save: 'Save',
    confirm: 'Confirm',
    cancel: 'Cancel',
    close: 'Close',
    retry: 'Try again',
  },
  unknown: 'Unknown',
  colon: ': ',
};
