import { Button, Checkbox, InputGroup } from '@blueprintjs/core';
import { SearchIcon } from '@blueprintjs/icons';
import { useState, type KeyboardEvent } from 'react';
import { MAX_TYPED } from '../../../../shared/search/query.ts';
import { searchRecords, useIsDrill, useRecordSearch } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { isComposing } from '../../../ui/index.ts';

/** What to look for, and whether in drills as well. Enter searches, Esc empties the field. */
export function SearchField() {
  const { t } = useText();
  const before = useRecordSearch();
  const isDrill = useIsDrill();
  const [typed, setTyped] = useState(before.text);
  const [drills, setDrills] = useState(before.drills);
  const isEmpty = typed.trim() === '';
  const search = (inDrills: boolean) => {
    if (!isEmpty) void searchRecords(typed, inDrills);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') search(drills);
    else if (event.key === 'Escape' && typed !== '') setTyped('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="src-search__field">
      <InputGroup
        autoFocus
        fill
        leftElement={<SearchIcon size={16} className="src-search__glass" />}
        value={typed}
        maxLength={MAX_TYPED}
        placeholder={t('search.placeholder')}
        aria-label={t('search.field')}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button intent="primary" disabled={isEmpty} loading={before.job !== undefined} onClick={() => search(drills)}>
        {t('search.go')}
      </Button>
      {isDrill ? null : (
        <Checkbox
          className="src-search__drills"
          checked={drills}
          label={t('search.drills')}
          onChange={({ currentTarget: { checked } }) => {
            setDrills(checked);
            search(checked);
          }}
        />
      )}
    </div>
  );
}
