import { Tag } from '../../../ui/index.ts';

/** A log line with its tags as marks where they stand; a tag that the text does not hold follows it. */
export function TaggedText(props: { readonly text: string; readonly tags: readonly string[] }) {
  const { text, tags } = props;
  const pieces = split(text, tags);
  const apart = tags.flatMap((tag) => (pieces.includes(tag) ? [] : [' ', tag]));
  return (
    <>
      {[...pieces, ...apart].map((piece, index) =>
        // The line never changes, so a place is a name.
        tags.includes(piece) ? (
          <Tag key={index} tone="active">
            {piece}
          </Tag>
        ) : (
          <span key={index}>{piece}</span>
        ),
      )}
    </>
  );
}

/** The text cut before and after each tag; a longer tag is not cut by a shorter one that it begins with. */
function split(text: string, tags: readonly string[]): readonly string[] {
  if (tags.length === 0) return [text];
  const longest = [...tags]
    .sort((a, b) => b.length - a.length)
    .map((tag) => tag.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.split(new RegExp(`(${longest.join('|')})`, 'u')).filter((piece) => piece !== '');
}
