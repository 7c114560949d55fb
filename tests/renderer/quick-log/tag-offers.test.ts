import { describe, expect, it } from 'vitest';
import { tagOffers } from '../../../renderer/app/quick-log/tag-offers.ts';
import type { Language } from '../../../shared/base/text.ts';
import { smallDesk } from '../../support/small-desk.ts';

const desk = smallDesk((files) => {
  files.general.posts = [
    { id: 'duty-officer', title: { zh: '值班员', en: 'Duty officer' }, duty: { zh: '值班', en: 'duty' } },
    { id: 'leader', title: { zh: '带班领导', en: 'Leader on duty' }, duty: { zh: '带班', en: 'leads' } },
  ];
});
desk.must({ type: 'WriteLog', text: '#K396 停车', tags: ['#K396', '/情况'] });
desk.must({ type: 'WriteLog', text: '#东广场 有积水', tags: ['#东广场'] });

const offered = (sign: '@' | '#' | '/', typed: string, language: Language = 'zh') =>
  tagOffers({ sign, typed, from: 0 }, { response: desk.response, events: desk.events, language }).map((one) => one.tag);

describe('offers after a sign', () => {
  it('@ finds a post by Chinese title, English title or id, and writes the title', () => {
    expect(offered('@', '')).toEqual(['@值班员', '@带班领导']);
    for (const typed of ['带班', 'leader', 'on duty']) expect(offered('@', typed), typed).toEqual(['@带班领导']);
    expect(offered('@', 'duty')).toEqual(['@值班员', '@带班领导']);
    expect(offered('@', '带班', 'en')).toEqual(['@leader']);
  });

  it('# offers what facts and earlier lines are about, newest first', () => {
    expect(offered('#', '')).toEqual(['#东广场', '#K396']);
    expect(offered('#', 'k3')).toEqual(['#K396']);
  });

  it('/ offers the closed list of kinds in the language of the screen', () => {
    expect(offered('/', '')).toEqual(['/情况', '/决定', '/请示', '/答复', '/承诺', '/移交', '/媒体', '/纸面']);
    expect(offered('/', 'pro', 'en')).toEqual(['/promise']);
  });

  it('offers nothing once a tag stands there in full, and nothing for a word of its own', () => {
    expect(offered('/', '承诺')).toEqual([]);
    expect(offered('/', '天气')).toEqual([]);
  });
});
