import { assertNever } from '../base/assert-never.ts';
import { text, type Text } from '../base/text.ts';
import type { CorrectiveEvent, Fix } from './events.ts';

/** A line of the corrective actions as a sentence. Plans and runs stand by their ids: their names are not known here. */
export function correctiveSentence({ type, data }: CorrectiveEvent): Text {
  switch (type) {
    case 'ActionOpened':
      return text(
        `提出整改：${data.problem}；${data.owner}须在 ${data.dueOn} 前办：${data.action}`,
        `Corrective action opened: ${data.problem}; ${data.owner} is to do by ${data.dueOn}: ${data.action}`,
      );
    case 'ActionChanged':
      return changeWords(data);
    case 'ActionFixed': {
      const { zh, en } = fixWords(data.fix);
      return text(`登记整改：${zh}。${data.note}`, `Put right: ${en}. ${data.note}`);
    }
    case 'ActionTried':
      return data.outcome === 'passed'
        ? text(`演练检验通过：${data.words}`, `Passed by a drill: ${data.words}`)
        : text(`演练检验未通过，重新待办：${data.words}`, `Failed in a drill and open again: ${data.words}`);
    case 'ActionClosed':
      return text(`销号：${data.words}`, `Closed: ${data.words}`);
    case 'ActionDropped':
      return text(`不再整改：${data.reason}`, `Dropped: ${data.reason}`);
    case 'ActionReopened':
      return text(`重开：${data.reason}`, `Opened again: ${data.reason}`);
    default:
      return assertNever(type, 'corrective event');
  }
}

/** What put it right, in words. */
export function fixWords(fix: Fix): Text {
  if ('done' in fix) return text(fix.done, fix.done);
  const step = fix.step === undefined ? text('', '') : text(`，步骤 ${fix.step}`, `, step ${fix.step}`);
  return text(`预案 ${fix.plan} “${fix.label}”${step.zh}`, `plan ${fix.plan}, edition "${fix.label}"${step.en}`);
}

function changeWords({ owner, dueOn, reason }: Extract<CorrectiveEvent, { type: 'ActionChanged' }>['data']): Text {
  const zh = [owner === undefined ? [] : `责任改为${owner}`, dueOn === undefined ? [] : `期限改为 ${dueOn}`].flat();
  const en = [owner === undefined ? [] : `owner now ${owner}`, dueOn === undefined ? [] : `due now ${dueOn}`].flat();
  return text(`整改变更：${zh.join('，')}；${reason}`, `Action changed: ${en.join(', ')}; ${reason}`);
}
