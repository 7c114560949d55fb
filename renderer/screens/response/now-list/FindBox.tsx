import { InputGroup } from '@blueprintjs/core';
import { SearchIcon } from '@blueprintjs/icons';
import { useText } from '../../../text/use-text.ts';
import { isComposing } from '../../../ui/index.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';

/** Whichever list is on the screen has the box; both filter alike. */
export const FIND_CLASS = 'src-find';

const SEARCH = <SearchIcon className="src-find__icon" />;
const KEY = <KeyCap>/</KeyCap>;

/** Filters both lists while one types: Enter goes to the first line, Escape clears. */
export function FindBox(props: {
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly onFirst: () => void;
}) {
  const { value, onChange, onFirst } = props;
  const { t } = useText();
  return (
    <InputGroup
      className={FIND_CLASS}
      size="small"
      type="search"
      leftElement={SEARCH}
      rightElement={KEY}
      aria-label={t('now.find')}
      aria-keyshortcuts="/"
      placeholder={t('now.findHint')}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Escape') onChange('');
        else if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        onFirst();
      }}
    />
  );
}
