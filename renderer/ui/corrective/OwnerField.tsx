import { useGeneral } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { TextField } from '../TextField.tsx';

/** Who has to do it: a post or a unit of the general plan, offered as one types, or any other in words. Kept as written, so that it stays legible. */
export function OwnerField(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t, pick } = useText();
  const general = useGeneral();
  const titles = [...(general?.posts ?? []), ...(general?.units ?? [])].map(({ title }) => pick(title));
  return (
    <TextField
      label={t('corrective.owner')}
      hint={t('corrective.ownerHint')}
      value={props.value}
      onChange={props.onChange}
      list={[...new Set(titles)]}
      required
    />
  );
}
