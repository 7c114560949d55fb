import { Button } from '@blueprintjs/core';
import { CaretDownIcon, CaretRightIcon, TickIcon } from '@blueprintjs/icons';
import { HOUR } from '../../../../shared/base/instant.ts';
import { go, usePostTitle, useStations } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommitButton, DueClock } from '../../../ui/index.ts';
import type { DailyLine } from './daily-lines.ts';
import { stationsOf } from './end-task.ts';
import { useStationNames } from './use-station-names.ts';

/** A task that still has to be done, with the act on it. */
export function OpenLine(props: {
  readonly line: DailyLine;
  readonly isUp: boolean;
  readonly isShown: boolean;
  readonly busy: boolean;
  readonly onToggle: () => void;
  readonly onDone: () => void;
  readonly onOther: () => void;
}) {
  const { line, isUp, isShown, busy, onToggle, onDone, onOther } = props;
  const { t, pick } = useText();
  const postTitle = usePostTitle();
  const { task, clock, dueAt } = line;
  const title = pick(task.title);
  const Caret = isShown ? CaretDownIcon : CaretRightIcon;
  return (
    <li className={`src-daily__line${isUp ? ' src-daily__line--up' : ''}`}>
      <span className="src-daily__clock src-num">{t('daily.by', { clock })}</span>
      <button
        type="button"
        className="src-daily__title"
        aria-expanded={isShown}
        aria-label={t('daily.details', { title })}
        onClick={onToggle}
      >
        <Caret size={14} />
        <strong>{title}</strong>
      </button>
      <span className="src-daily__whose">
        <Places line={line} /> <span className="src-muted">{pick(postTitle(task.owner))}</span>
      </span>
      <span className="src-daily__due">{isUp ? <DueClock due={{ from: dueAt - HOUR, dueAt }} /> : null}</span>
      <span className="src-daily__acts">
        {task.opens ? (
          <Button
            size="small"
            variant="minimal"
            onClick={() => task.opens && go(task.opens, task.opens === 'rollcall' ? { ask: 'open' } : {})}
          >
            {t(`daily.go.${task.opens}`)}
          </Button>
        ) : null}
        <Button
          size="small"
          variant="minimal"
          aria-label={t('daily.otherFor', { title, clock })}
          data-daily="other"
          onClick={onOther}
        >
          {t('daily.other')}
        </Button>
        <CommitButton
          size="small"
          icon={<TickIcon />}
          aria-label={t('daily.doneFor', { title, clock })}
          data-daily="done"
          disabled={busy}
          onClick={onDone}
        >
          {t('daily.done')}
        </CommitButton>
      </span>
      {isShown ? (
        <div className="src-daily__do">
          <p>{pick(task.do)}</p>
          {task.back ? (
            <p className="src-muted">
              {t('daily.back')}: {pick(task.back)}
            </p>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

/** Where it still has to be done: nothing for the desk, a name, all of them, or those that are still lacking. */
function Places(props: { readonly line: DailyLine }) {
  const { t, pick } = useText();
  const { line } = props;
  const count = useStations().length;
  const nameOf = useStationNames();
  const places = stationsOf(line);
  if (places.length === 0) return null;
  const names = places.map((station) => pick(nameOf(station))).join(t('daily.comma'));
  if (line.ended.length > 0) return <strong>{t('daily.lacking', { names })}</strong>;
  return (
    <strong>{places.length > 1 && places.length === count ? t('daily.everyStation', { n: count }) : names}</strong>
  );
}
