import { Button, Checkbox } from '@blueprintjs/core';
import type { RollCallTarget } from '../../../../shared/duty/roll-call.ts';
import { useText } from '../../../text/use-text.ts';

/** One group of parties to call, ticked one by one or all at once. */
export function TargetList(props: {
  readonly title: string;
  readonly targets: readonly RollCallTarget[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const { title, targets, chosen, onChange } = props;
  const { t, pick } = useText();
  const set = (ids: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };
  const all = targets.every((target) => chosen.has(target.id));
  return (
    <fieldset className="src-targets">
      <legend>
        {title}{' '}
        <Button
          size="small"
          variant="minimal"
          aria-label={`${title} ${t(all ? 'rollcall.open.none' : 'rollcall.open.all')}`}
          onClick={() =>
            set(
              targets.map((target) => target.id),
              !all,
            )
          }
        >
          {t(all ? 'rollcall.open.none' : 'rollcall.open.all')}
        </Button>
      </legend>
      {targets.map((target) => (
        <Checkbox
          key={target.id}
          className="src-targets__one"
          checked={chosen.has(target.id)}
          onChange={(event) => set([target.id], event.target.checked)}
        >
          {pick(target.title)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
