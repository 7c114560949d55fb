import { Button, ButtonGroup, HTMLSelect } from '@blueprintjs/core';
import { useText } from '../../../text/use-text.ts';
import { OFFICE, type Targets } from './use-targets.ts';

/** The usual lists, each by one press. The second column is the first post on site that the general plan names: it leads there. */
export function Presets(props: {
  readonly targets: Targets;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const { sites, columns, desk, grids } = props.targets;
  const { t, pick } = useText();
  const lead = columns[1];
  const choose = (targets: readonly { readonly id: string }[]) => props.onChange(new Set(targets.map(({ id }) => id)));
  return (
    <div className="src-presets" role="group" aria-label={t('calls.open.presets')}>
      <span className="src-muted">{t('calls.open.presets')}</span>
      <ButtonGroup>
        <Button size="small" onClick={() => choose(sites.filter((one) => one.post === OFFICE))}>
          {t('calls.open.allOffices')}
        </Button>
        {lead ? (
          <Button size="small" onClick={() => choose(sites.filter((one) => one.post === lead.id))}>
            {t('calls.open.allOf', { post: pick(lead.title) })}
          </Button>
        ) : null}
        <Button size="small" onClick={() => choose([...sites, ...desk])}>
          {t('calls.open.allPosts')}
        </Button>
        <Button size="small" onClick={() => choose([])}>
          {t('calls.open.nobody')}
        </Button>
      </ButtonGroup>
      <HTMLSelect
        aria-label={t('calls.open.gridsOf')}
        value=""
        onChange={(event) => choose(grids.find((one) => one.station === event.target.value)?.targets ?? [])}
      >
        <option value="">{t('calls.open.gridsOf')}</option>
        {grids.map((one) => (
          <option key={one.station} value={one.station}>
            {pick(one.name)}
          </option>
        ))}
      </HTMLSelect>
    </div>
  );
}
