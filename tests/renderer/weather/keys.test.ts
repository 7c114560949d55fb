import { describe, expect, it } from 'vitest';
import { lettersOf, typedKey } from '../../../renderer/app/weather/hazard-keys.ts';
import { HAZARD_SHAPES } from '../../../renderer/ui/weather/hazard-shapes.ts';
import { shippedTables } from '../../support/cap-message.ts';

const hazards = shippedTables.hazards.map(({ id }) => id);

describe('the keys of the hazards', () => {
  it('are one letter each, and no two the same', () => {
    const letters = [...lettersOf(hazards).values()];
    expect(letters.filter((letter) => !/^[A-Z]$/.test(letter))).toEqual([]);
    expect(new Set(letters).size).toBe(hazards.length);
  });

  it('are found for hazards that a later table adds', () => {
    const letters = lettersOf([...hazards, 'dam', 'ash']);
    expect(new Set(letters.values()).size).toBe(hazards.length + 2);
  });

  it('are read by their place on the keyboard, digits of both kinds too', () => {
    expect(['KeyY', 'Digit4', 'Numpad4', 'Enter', 'ArrowDown'].map(typedKey)).toEqual([
      'Y',
      '4',
      '4',
      undefined,
      undefined,
    ]);
  });
});

it('every hazard of the tables has a pictogram of its own', () => {
  expect(hazards.filter((hazard) => HAZARD_SHAPES[hazard] === undefined)).toEqual([]);
  expect(new Set(hazards.map((hazard) => HAZARD_SHAPES[hazard])).size).toBe(hazards.length);
});
