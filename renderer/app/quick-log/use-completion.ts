import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Folded } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { tagAt } from '../../ui/log-tags.ts';
import { tagOffers, type TagOffer } from './tag-offers.ts';

export interface Completion {
  readonly sign: '@' | '#' | '/';
  readonly offers: readonly TagOffer[];
  readonly chosen: string | undefined;
}

const NONE: readonly TagOffer[] = [];

/**
 * What can complete the tag at the caret. Nothing is chosen until an arrow chooses it, so Enter stays the line's own; while an input method composes the
 * list is away, because its own window is there.
 */
export function useCompletion(given: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly target: Folded | undefined;
}) {
  const { input, text, setText, target } = given;
  const { language } = useText();
  const [caret, setCaret] = useState<number>();
  const [composing, setComposing] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const [closed, setClosed] = useState<number>();
  const caretAfter = useRef<number>(undefined);
  const at = caret === undefined || composing ? undefined : tagAt(text, caret);
  const offers =
    at && target && at.from !== closed
      ? tagOffers(at, { response: target.response, events: target.events, language })
      : NONE;
  const isOpen = at !== undefined && offers.length > 0;
  useLayoutEffect(() => {
    if (caretAfter.current === undefined) return;
    input.current?.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = undefined;
  });
  const place = () => setCaret(input.current?.selectionStart ?? undefined);
  const take = (tag: string) => {
    if (!at) return;
    const rest = text.slice(at.from + 1 + at.typed.length);
    const taken = `${text.slice(0, at.from)}${tag} `;
    caretAfter.current = taken.length;
    setCaret(taken.length);
    setChosen(undefined);
    setText(taken + rest.trimStart());
  };
  const move = (by: number) => {
    const index = offers.findIndex((one) => one.tag === chosen);
    const next = index < 0 ? (by > 0 ? 0 : offers.length - 1) : (index + by + offers.length) % offers.length;
    setChosen(offers[next]?.tag);
  };
  /** True when the key was for the list. The caller has made sure that no input method is composing. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (!isOpen || !at || event.altKey || event.ctrlKey || event.metaKey) return false;
    const first = at.typed === '' ? undefined : offers[0]?.tag;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Escape') setClosed(at.from);
    else if (event.key === 'Enter' && chosen !== undefined) take(chosen);
    else if (event.key === 'Tab' && !event.shiftKey && (chosen ?? first) !== undefined) take(chosen ?? first ?? '');
    else return false;
    return true;
  };
  const completion: Completion | undefined = isOpen && at ? { sign: at.sign, offers, chosen } : undefined;
  return {
    completion,
    take,
    onKey,
    field: {
      onSelect: place,
      onBlur: () => setCaret(undefined),
      onCompositionStart: () => setComposing(true),
      onCompositionEnd: () => {
        setComposing(false);
        place();
      },
    },
    /** After typing: nothing is chosen any more, and a closed list may open for another tag. */
    typed: () => {
      place();
      setChosen(undefined);
      if (at?.from !== closed) setClosed(undefined);
    },
  };
}
