import type { Instant } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import { openSlot } from '../messages/open-slots.ts';
import { fillSlots, slotOf } from '../plan/message-slots.ts';
import type { Response } from '../response/state.ts';
import { slotValue, type SlotQuestion } from './message-slot-values.ts';
import type { OfferedTemplate } from './message-templates.ts';
import { stationName } from './names.ts';

/** A message as the journal has it, to be read, changed and committed by a person. */
export interface MessageDraft {
  readonly text: Text;
  /** Whom it is for, unless a person says otherwise: the station area. */
  readonly place: Text;
  /** Journal lines it rests on, in order. */
  readonly cites: readonly number[];
}

/**
 * Fills a template from the response. What nobody knows, or what has gone stale, stays visibly open in the words, under its name: nothing is guessed for the public.
 * A drill says so at the head of every text.
 */
export function draftMessage(
  response: Response,
  { plan, template }: OfferedTemplate,
  times: { readonly now: Instant; readonly until?: Instant | undefined },
): MessageDraft {
  const asked = { response, plan, ...times };
  const cites = new Set<number>();
  const fill = (language: 'zh' | 'en') =>
    fillSlots(template.text[language], (written) => {
      const { words, lines } = slotWords(written, asked);
      for (const line of lines) cites.add(line);
      return words[language];
    });
  const station = stationName(response);
  const drill = response.mode === 'drill' ? DRILL : text('', '');
  return {
    text: text(`${drill.zh}${fill('zh')}`, `${drill.en}${fill('en')}`),
    place: text(`${station.zh}站区`, `${station.en} area`),
    cites: [...cites].sort((a, b) => a - b),
  };
}

const DRILL = text('【演练】', '[DRILL] ');

function slotWords(written: string, asked: SlotQuestion): { readonly words: Text; readonly lines: readonly number[] } {
  const slot = slotOf(written);
  // The gate keeps plans with such a slot out of force; a pinned older edition still shows what it says.
  if (!slot) return { words: openSlot(text(written, written)), lines: [] };
  const { name, value, cites } = slotValue(slot, asked);
  return value ? { words: value, lines: cites } : { words: openSlot(name), lines: [] };
}
