import { InputGroup } from '@blueprintjs/core';
import { SearchIcon } from '@blueprintjs/icons';
import { useState, type KeyboardEvent, type Ref } from 'react';
import { narrowReview, useReviewFilter } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { isComposing } from '../../../ui/index.ts';

/** Longer than this is no search (characters). */
const MOST = 400;

/** Words that a line must hold. What an input method has not finished narrows nothing; Esc empties the field, Enter goes to the lines. */
export function TextFilter(props: { readonly inputRef: Ref<HTMLInputElement>; readonly onEnter: () => void }) {
  const { t } = useText();
  const { text = '' } = useReviewFilter();
  const [typed, setTyped] = useState({ words: '', isUnfinished: false });
  // What was typed stands while the filter says the same: blanks at its ends narrow nothing, and a filter taken away empties the field.
  const shown = typed.isUnfinished || typed.words.trim() === text ? typed.words : text;
  const type = (words: string, isUnfinished: boolean) => {
    setTyped({ words, isUnfinished });
    if (!isUnfinished) narrowReview({ text: words.trim() === '' ? undefined : words.trim() });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape' && shown !== '') type('', false);
    else if (event.key === 'Enter') props.onEnter();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <InputGroup
      className="src-review-filter__text"
      size="small"
      inputRef={props.inputRef}
      leftElement={<SearchIcon size={14} className="src-review-filter__glass" />}
      value={shown}
      maxLength={MOST}
      placeholder={t('review.filter.text')}
      aria-label={t('review.filter.text')}
      aria-keyshortcuts="Control+F"
      onCompositionEnd={(event) => type(event.currentTarget.value, false)}
      onChange={(event) => type(event.target.value, (event.nativeEvent as InputEvent).isComposing)}
      onKeyDown={onKeyDown}
    />
  );
}
