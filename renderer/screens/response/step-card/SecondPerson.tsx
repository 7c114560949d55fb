import { Checkbox } from '@blueprintjs/core';
import { useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { PostSelect, TextField } from '../../../ui/index.ts';

/** The second person of a two-person step, or the statement that the officer is alone. */
export type Second = { readonly person: string; readonly post: string } | { readonly alone: string };

/** The second person if complete; undefined while something is missing. */
export function secondGiven(second: Second): Second | undefined {
  if ('alone' in second) return second.alone.trim() === '' ? undefined : { alone: second.alone.trim() };
  const person = second.person.trim();
  return person === '' || second.post === '' ? undefined : { person, post: second.post };
}

export function SecondPerson(props: { readonly value: Second; readonly onChange: (value: Second) => void }) {
  const { value, onChange } = props;
  const { t } = useText();
  const holders = useView((state) => state.duty.holders);
  const alone = 'alone' in value;
  return (
    <fieldset className="src-second">
      <legend>{t('response.second.title')}</legend>
      {alone ? (
        <TextField
          label={t('response.second.statement')}
          value={value.alone}
          onChange={(text) => onChange({ alone: text })}
          required
        />
      ) : (
        <div className="src-fields-2">
          <TextField
            label={t('response.second.person')}
            value={value.person}
            list={[...new Set(holders.map((holder) => holder.person))]}
            onChange={(person) =>
              onChange({ person, post: value.post || (holders.find((one) => one.person === person)?.post ?? '') })
            }
            required
          />
          <PostSelect
            label={t('response.second.post')}
            value={value.post === '' ? undefined : value.post}
            onChange={(post) => onChange({ ...value, post })}
            required
          />
        </div>
      )}
      <Checkbox
        label={t('response.second.alone')}
        checked={alone}
        onChange={(event) =>
          onChange(event.target.checked ? { alone: t('response.second.aloneText') } : { person: '', post: '' })
        }
      />
    </fieldset>
  );
}
