import { WarningSignIcon } from '@blueprintjs/icons';
import { setAsideBy, type ComingTable, type Flow } from '../../../../../shared/flow/state.ts';
import { useText } from '../../../../text/use-text.ts';
import { Tag } from '../../../../ui/index.ts';
import { people } from '../model/words.ts';

/** Says before it is done that a table by trains takes the place of hours told before, and one by hours that of trains: a whole hour is gone for a single train. */
export function SetAside(props: { readonly flow: Flow; readonly table: ComingTable }) {
  const { t, language } = useText();
  const gone = setAsideBy(props.flow, props.table);
  if (gone.length === 0) return null;
  const sum = gone.reduce((all, one) => all + (one.people ?? 0), 0);
  return (
    <p>
      <Tag tone="warn" icon={<WarningSignIcon size={14} />}>
        {t(props.table.shape === 'trains' ? 'flow.push.hoursGone' : 'flow.push.trainsGone', {
          n: gone.length,
          people: people(language, sum),
        })}
      </Tag>
    </p>
  );
}
