import { Button, Checkbox, InputGroup, PopoverNext } from '@blueprintjs/core';
import { CaretDownIcon, CrossIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { useText } from '../../../text/use-text.ts';
import type { FacetValue } from './facets.ts';

/** With more values than these a field to find one in stands above them. */
const FIND_FROM = 12;

/** One facet of the filter: says what it narrows to, opens the list of its values, and is taken away by its cross. */
export function FacetChip(props: {
  readonly title: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[] | undefined) => void;
}) {
  const { title, values, chosen, onChange } = props;
  const { t, pick } = useText();
  const named = values.filter(({ value }) => chosen.includes(value)).map((one) => pick(one.title));
  const says = chosen.length === 0 ? title : `${title}${t('common.colon')}${named.join(t('review.filter.comma'))}`;
  return (
    <span className={`src-chip${chosen.length === 0 ? '' : ' src-chip--on'}`}>
      <PopoverNext placement="bottom-start" content={<Values {...props} />}>
        <Button size="small" variant="minimal" endIcon={<CaretDownIcon />} title={says}>
          <span className="src-chip__says">{says}</span>
        </Button>
      </PopoverNext>
      {chosen.length === 0 ? null : (
        <Button
          size="small"
          variant="minimal"
          icon={<CrossIcon />}
          aria-label={t('review.filter.without', { title })}
          onClick={() => onChange(undefined)}
        />
      )}
    </span>
  );
}

function Values(props: Parameters<typeof FacetChip>[0]) {
  const { title, values, chosen, onChange } = props;
  const { t, pick } = useText();
  const [find, setFind] = useState('');
  const wanted = find.trim().toLowerCase();
  const shown = values.filter((one) => pick(one.title).toLowerCase().includes(wanted));
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <div className="src-chip-list">
      {values.length < FIND_FROM ? null : (
        <InputGroup
          size="small"
          value={find}
          placeholder={t('review.filter.find')}
          aria-label={t('review.filter.find')}
          onChange={(event) => setFind(event.target.value)}
        />
      )}
      <ul aria-label={title}>
        {shown.map(({ value, title: name, count }) => (
          <li key={value}>
            <Checkbox checked={chosen.includes(value)} onChange={() => toggle(value)}>
              {pick(name)} <span className="src-muted src-num">{count}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </div>
  );
}
