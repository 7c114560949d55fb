import { text, type Text } from '../../../../shared/base/text.ts';
import type { TimelineNames } from '../../../../shared/review/timeline/row.ts';
import type { ReviewScope } from '../../../../shared/review/timeline/scope.ts';

/** Which record an export shows, for its cover. */
export function scopeWords(scope: ReviewScope, names: TimelineNames): Text {
  switch (scope.kind) {
    case 'response': {
      const { response } = scope;
      const name = names.response[response];
      return name
        ? text(`处置：${name.zh}（${response}）`, `response: ${name.en} (${response})`)
        : text(`处置 ${response}`, `response ${response}`);
    }
    case 'days':
      return scope.from === scope.to
        ? text(`${scope.from} 一日`, `the day ${scope.from}`)
        : text(`${scope.from} 至 ${scope.to}`, `${scope.from} to ${scope.to}`);
    case 'all':
      return text('日志库全部记录', 'every row of the journal');
  }
}
