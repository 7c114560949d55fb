import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCHEMA_FILES } from '../../support/write-schemas.ts';

describe('the published JSON Schema', () => {
  it.each(SCHEMA_FILES)('$url is what the format says (npm run schemas)', ({ url, text }) => {
    expect(readFileSync(url, 'utf8')).toBe(text);
  });

  it('is draft 2020-12 and tells an editor what each field means', () => {
    const [plan] = SCHEMA_FILES.map(({ text }) => JSON.parse(text));
    expect(plan.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(plan.oneOf.map((tier: { properties: { tier: { const: string } } }) => tier.properties.tier.const)).toEqual([
      'general',
      'station',
      'special',
    ]);
    expect(plan.$defs.step.properties.do.description).toBe('Who does what, towards whom, with which figures');
    // What has a default may be left out by the author.
    expect(plan.$defs.step.required).toEqual(['id', 'title', 'do', 'owner', 'clause']);
    expect(plan.$defs.step.additionalProperties).toBe(false);
  });
});
