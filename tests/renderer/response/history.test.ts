import { describe, expect, it } from 'vitest';
import { takenBack } from '../../../renderer/screens/response/model/history.ts';
import { done, smallDesk } from '../../support/small-desk.ts';

describe('lines that are ruled through', () => {
  it('are corrected lines and endings that were stepped back from, and no others', () => {
    const desk = smallDesk();
    desk.must({ type: 'WriteLog', text: '水位 2 米', tags: [] });
    const wrong = desk.response.version;
    desk.must(done('general/check'));
    const ended = desk.response.version;
    expect(takenBack(desk.response)).toEqual(new Set());
    desk.must({ type: 'CorrectLine', version: wrong, reason: '听错', text: '水位 1 米' });
    desk.must({ type: 'ReopenStep', step: 'general/check', reason: '重办' });
    expect(takenBack(desk.response)).toEqual(new Set([wrong, ended]));
    expect(desk.events.find((event) => event.version === wrong)?.data).toMatchObject({ text: '水位 2 米' });
  });
});
