import { useMemo } from 'react';
import { linksBoard } from '../../../../shared/response/trains/links-board.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { Button } from '@blueprintjs/core';
import { CircleIcon, EndorsedIcon, WarningSignIcon } from '@blueprintjs/icons';
import { go, useGeneral } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel, Stamp, Tag } from '../../../ui/index.ts';

/** 联络线: who has to be joined with whom, and which of these lines stand: both ends named, a test call logged. */
export function LinksPanel(props: {
  readonly response: Response;
  /** Named where several responses keep trains. */
  readonly station: string | undefined;
}) {
  const { response, station } = props;
  const { t, pick } = useText();
  const general = useGeneral();
  const board = useMemo(() => linksBoard(response), [response]);
  const unit = (id: string) => {
    const title = general?.units.find((one) => one.id === id)?.title;
    return title ? pick(title) : id;
  };
  const missing = board.wanted.filter(({ by }) => by.length === 0);
  return (
    <Panel title={t('trains.panel.links')} aside={<span className="src-muted">{station}</span>} flush>
      {board.wanted.length === 0 ? null : (
        <p className="src-held__links">
          {missing.length === 0 ? (
            <Tag tone="good" icon={<EndorsedIcon size={14} />}>
              {t('trains.links.all')}
            </Tag>
          ) : (
            <>
              <WarningSignIcon size={14} />{' '}
              {t('trains.links.missing', {
                units: missing.map((one) => unit(one.unit)).join(t('response.punct.comma')),
              })}
            </>
          )}
        </p>
      )}
      <table className="src-table" aria-label={t('trains.panel.links')}>
        <tbody>
          {board.lines.map((line) => (
            <tr key={line.step}>
              <td>
                <Tag
                  tone={line.stands ? 'good' : 'quiet'}
                  icon={line.stands ? <EndorsedIcon size={14} /> : <CircleIcon size={14} />}
                >
                  {t(line.stands ? 'trains.links.stands' : 'trains.links.open')}
                </Tag>
              </td>
              <td>
                <Button
                  size="small"
                  variant="minimal"
                  onClick={() => go('response', { id: response.id, step: line.step })}
                >
                  {pick(line.title)}
                </Button>
              </td>
              <td>{line.units.map(unit).join(' ↔ ')}</td>
              <td>
                {line.link ? (
                  <>
                    {[line.link.near, line.link.far].map((end) => `${unit(end.unit)} ${end.who}`).join(' ↔ ')}{' '}
                    <Stamp at={line.link.testedAt} />
                  </>
                ) : (
                  <span className="src-muted">{t('trains.links.toDo')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
