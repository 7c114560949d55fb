import { Button, HTMLSelect } from '@blueprintjs/core';
import { IssueIcon, LocateIcon } from '@blueprintjs/icons';
import { useId } from 'react';
import { beijingStamp } from '../../../../shared/base/instant.ts';
import { stationName } from '../../../../shared/review/names.ts';
import { go, now, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag, useKeys } from '../../../ui/index.ts';
import { useDoc } from '../document/doc-context.ts';
import type { Live } from './use-live.ts';

/** Which response is laid over the chart, and the way along the steps where it stands now. Not there when none runs on this edition. */
export function LiveBar(props: { readonly live: Live }) {
  const { candidates, chosen, now: current, choose } = props.live;
  const { compiled, selected, follow } = useDoc();
  const { t, pick } = useText();
  const id = useId();
  const isInForce = useView((state) => state.plans.some((one) => one.hash === compiled.hash && one.inForce));
  const at = current.indexOf(selected ?? '');
  const next = current[(at + 1) % current.length];
  const goOn = () => next !== undefined && follow(`${compiled.key}/${next}`);
  useKeys([
    {
      combo: 'n',
      label: t('live.key'),
      group: t('library.title'),
      disabled: next === undefined,
      onPress: goOn,
    },
  ]);
  if (candidates.length === 0) return null;
  return (
    <div className="src-chart__live">
      <label htmlFor={id}>{t('live.label')}</label>
      <HTMLSelect id={id} value={chosen?.id ?? ''} onChange={(event) => choose(event.target.value || undefined)}>
        <option value="">{t('live.none')}</option>
        {candidates.map((one) => (
          <option key={one.id} value={one.id}>
            {t(one.closed ? 'live.closed' : 'live.one', {
              station: pick(stationName(one)),
              what: one.awareness?.what ?? '',
              at: beijingStamp(one.awareness?.at ?? 0, now()),
            })}
          </option>
        ))}
      </HTMLSelect>
      {chosen && next !== undefined ? (
        <Button size="small" intent="primary" icon={<LocateIcon />} onClick={goOn} title={t('live.nextWhy')}>
          {at < 0 ? t('live.count', { n: current.length }) : t('live.next', { at: at + 1, n: current.length })}
        </Button>
      ) : null}
      {chosen && next === undefined ? <span className="src-muted">{t('live.nothingNow')}</span> : null}
      {chosen ? (
        <Button size="small" onClick={() => go('response', { id: chosen.id })}>
          {t('live.back')}
        </Button>
      ) : null}
      {chosen && !isInForce ? (
        <Tag tone="warn" icon={<IssueIcon size={14} />}>
          {t('live.older')}
        </Tag>
      ) : null}
    </div>
  );
}
