import { Button, InputGroup } from '@blueprintjs/core';
import { SearchIcon } from '@blueprintjs/icons';
import { useMemo, useState } from 'react';
import { ACTION_FILTERS, actionsBy, type ActionFilter } from '../../../../shared/corrective/list.ts';
import { go, useCorrective, useNow, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Panel, useKeys } from '../../../ui/index.ts';
import { ActionDetail } from './ActionDetail.tsx';
import { ActionTable } from './ActionTable.tsx';
import './corrective.css';

const show = (action: string, filter: ActionFilter) => go('drills', { tab: 'corrective', action, filter }, true);

/** 整改: every action from its journal line to the drill that passed it, by what is still to be done. */
export function CorrectivePage() {
  const { t } = useText();
  const corrective = useCorrective();
  const now = useNow(60_000);
  const params = useView((state) => state.screen.params);
  const filter = ACTION_FILTERS.find((one) => one === params['filter']) ?? 'unsettled';
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const shown = useMemo(
    () =>
      actionsBy(corrective, filter, now).filter(({ problem, action, owner, step }) =>
        [problem, action, owner, step?.plan, step?.id].some((words) => words?.toLowerCase().includes(wanted)),
      ),
    [corrective, filter, now, wanted],
  );
  const asked = params['action'];
  const chosen = (asked === undefined ? undefined : corrective.actions[asked]) ?? shown[0];
  const total = Object.keys(corrective.actions).length;
  const move = (by: number) => {
    const next = shown[shown.findIndex(({ id }) => id === chosen?.id) + by];
    if (next) show(next.id, filter);
  };
  const group = t('corrective.key.group');
  useKeys([
    { combo: 'j', label: t('corrective.key.next'), group, onPress: () => move(1) },
    { combo: 'k', label: t('corrective.key.before'), group, onPress: () => move(-1) },
  ]);
  return (
    <>
      <Panel
        title={t('corrective.tab')}
        flush
        aside={<span className="src-muted">{t('corrective.count', { n: shown.length })}</span>}
        actions={
          <>
            <span role="group" aria-label={t('corrective.filter.label')} className="src-corrective__filters">
              {ACTION_FILTERS.map((one) => (
                <Button
                  key={one}
                  size="small"
                  active={one === filter}
                  aria-pressed={one === filter}
                  onClick={() => go('drills', { tab: 'corrective', filter: one }, true)}
                >
                  {t(`corrective.filter.${one}`)}
                </Button>
              ))}
            </span>
            <InputGroup
              size="small"
              type="search"
              leftIcon={<SearchIcon />}
              aria-label={t('corrective.find')}
              placeholder={t('corrective.find')}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </>
        }
      >
        {shown.length === 0 ? (
          <EmptyState title={t(total === 0 ? 'corrective.none' : 'corrective.noMatch')}>
            {total === 0 ? t('corrective.noneBody') : null}
          </EmptyState>
        ) : (
          <ActionTable actions={shown} now={now} chosen={chosen?.id} onChoose={(id) => show(id, filter)} />
        )}
      </Panel>
      {chosen ? <ActionDetail key={chosen.id} action={chosen} now={now} /> : null}
    </>
  );
}
