import { describe, expect, it } from 'vitest';
import { logTags, plainSigns, tagAt } from '../../../renderer/ui/log-tags.ts';

describe('tags of a log line', () => {
  it('are words with a sign before them, each once, in the order of the line', () => {
    expect(logTags('@带班领导 请示 #K396 停车，#K396 /请示')).toEqual(['@带班领导', '#K396', '/请示']);
  });

  it('stand at the start of a word only, and end where a word ends', () => {
    expect(logTags('a@b 东/西 #1 站台：@值班员，好')).toEqual(['#1', '@值班员']);
  });

  it('are read as meant when the input method gives wide signs or a pause mark for the slash', () => {
    expect(plainSigns('、承诺 19时前送水 ＠后勤岗 ＃西广场')).toBe('/承诺 19时前送水 @后勤岗 #西广场');
    expect(logTags('水、承诺 都好')).toEqual([]);
  });
});

describe('the tag at the caret', () => {
  it('is what stands between its sign and the caret', () => {
    expect(tagAt('好 @带班', 5)).toEqual({ sign: '@', typed: '带班', from: 2 });
    expect(tagAt('好 @带班领导 来', 4)).toEqual({ sign: '@', typed: '带', from: 2 });
    expect(tagAt('、', 1)).toEqual({ sign: '/', typed: '', from: 0 });
    expect(tagAt('＃K', 2)).toEqual({ sign: '#', typed: 'K', from: 0 });
  });

  it('is none after a space, inside a word, or after a pause mark within a sentence', () => {
    expect(tagAt('@带班 ', 4)).toBeUndefined();
    expect(tagAt('a@b', 3)).toBeUndefined();
    expect(tagAt('水、', 2)).toBeUndefined();
  });
});
