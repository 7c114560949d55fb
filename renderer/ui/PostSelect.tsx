import { useGeneral } from '../state/index.ts';
import { useText } from '../text/use-text.ts';
import { SelectField } from './SelectField.tsx';

/** Chooses a post of the general plan in force. */
export function PostSelect(props: {
  readonly value: string | undefined;
  readonly onChange: (post: string) => void;
  readonly label?: string;
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}) {
  const { value, onChange, label, required = false, error, autoFocus = false } = props;
  const { t, pick } = useText();
  const posts = useGeneral()?.posts ?? [];
  return (
    <SelectField
      label={label ?? t('ui.post')}
      value={value}
      choices={posts.map((post) => ({ value: post.id, label: pick(post.title) }))}
      onChange={onChange}
      required={required}
      error={error}
      autoFocus={autoFocus}
    />
  );
}
