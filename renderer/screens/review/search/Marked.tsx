import { marksIn } from '../../../../shared/search/marks.ts';

/** A text with the words found in it marked. */
export function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  const marks = marksIn(text, words);
  return (
    <span>
      {marks.map(({ from, to }, index) => (
        <span key={from}>
          {text.slice(marks[index - 1]?.to ?? 0, from)}
          <mark className="src-search__mark">{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </span>
  );
}
