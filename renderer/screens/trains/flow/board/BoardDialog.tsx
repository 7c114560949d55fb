import type { Instant } from '../../../../../shared/base/instant.ts';
import type { Flow } from '../../../../../shared/flow/state.ts';
import type { Response } from '../../../../../shared/response/state.ts';
import { actOn } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog } from '../../../../ui/index.ts';
import { boardFacts, newestPush } from '../model/board-facts.ts';
import type { Night } from '../../../../../shared/flow/night.ts';
import { people } from '../model/words.ts';
import { NoResponse } from '../measures/NoResponse.tsx';

/** Puts what was worked out here on the fact board of the response that runs at this station, with the table it rests on as its source. */
export function BoardDialog(props: {
  readonly flow: Flow;
  readonly night: Night;
  readonly response: Response | undefined;
  readonly now: Instant;
  readonly onClose: () => void;
}) {
  const { flow, night, response, now, onClose } = props;
  const { t, language, pick } = useText();
  const facts = response ? boardFacts(response, flow, night, now) : [];
  const push = newestPush(flow, night.station);
  const commit = async () => {
    if (!response || !push) return false;
    for (const { key, value, certainty } of facts) {
      const source = t('flow.board.source', push);
      const answer = await actOn(response.id, {
        type: 'RecordFact',
        fact: key,
        value,
        certainty,
        source,
        channel: 'hand',
      });
      if (answer.kind !== 'done') return false;
    }
    return true;
  };
  return (
    <CommandDialog
      title={t('flow.board.title')}
      commit={t('flow.board.commit')}
      canCommit={facts.length > 0 && push !== undefined}
      onCommit={commit}
      onClose={onClose}
    >
      {response ? (
        <>
          <p>{t('flow.board.about', { what: response.awareness?.what ?? '' })}</p>
          {facts.length === 0 || !push ? (
            <p>{t('flow.board.nothing')}</p>
          ) : (
            <table className="src-table">
              <tbody>
                {facts.map(({ key, fact, value, certainty }) => (
                  <tr key={key}>
                    <th scope="row">{pick(fact.title)}</th>
                    <td>
                      {people(language, value)} {fact.unit ? pick(fact.unit) : ''}
                    </td>
                    <td>{t(`common.certainty.${certainty}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      ) : (
        <NoResponse station={pick(night.plan.station.name)} />
      )}
    </CommandDialog>
  );
}
