import { beijingDate, beijingClock } from '../../../shared/base/instant.ts';
import { responseStream } from '../../../shared/response/events.ts';
import { shortId } from '../../../shared/response/step-number.ts';
import { stationName } from '../../../shared/review/names.ts';
import { SlipMark } from '../../ui/slip/SlipMark.tsx';
import { useText } from '../../text/use-text.ts';
import { useSheet } from './sheet.ts';

/** Which response, how far it has come, by which plans, and the hash that ties the paper to the record. */
export function PaperCover() {
  const { response, at, by, workstation, isDrill } = useSheet();
  const { t, pick } = useText();
  const { awareness } = response;
  return (
    <section className="src-paper__part src-paper-cover">
      <h1>
        {isDrill ? t('paper.page.drill') : ''}
        {t('common.product')} · {t('paper.cover.title')}
      </h1>
      <p className="src-paper-cover__use">{t('paper.cover.use')}</p>
      <dl className="src-paper-pairs">
        <dt>{t('paper.cover.station')}</dt>
        <dd className="src-paper-cover__big">{pick(stationName(response))}</dd>
        <dt>{t('paper.cover.level')}</dt>
        <dd className="src-paper-cover__big">{t(`common.level.${response.level ?? 'none'}`)}</dd>
        <dt>{t('paper.cover.stage')}</dt>
        <dd>{t(`common.stage.${response.stage}`)}</dd>
        <dt>{t('paper.cover.response')}</dt>
        <dd>
          {shortId(response.id)} <small>({response.id})</small>
        </dd>
        <dt>{t('paper.cover.aware')}</dt>
        <dd>{awareness ? `${beijingDate(awareness.at)} ${beijingClock(awareness.at)}` : ''}</dd>
        <dt>{t('paper.cover.what')}</dt>
        <dd>{awareness?.what}</dd>
        <dt>{t('paper.cover.printed')}</dt>
        <dd>
          {beijingDate(at)} {beijingClock(at, true)}
        </dd>
        <dt>{t('paper.cover.by')}</dt>
        <dd>
          {by ?? t('paper.cover.nobody')} · {workstation}
        </dd>
        <Head />
      </dl>
      <Plans />
    </section>
  );
}

function Head() {
  const { head, response } = useSheet();
  const { t } = useText();
  const version = head?.version ?? response.version;
  return (
    <>
      <dt>{t('paper.cover.line')}</dt>
      <dd>{t('paper.cover.lineOf', { n: version })}</dd>
      <dt>{t('paper.cover.head')}</dt>
      <dd>
        {head ? (
          <>
            <span className="src-paper-hash">{head.hash.match(/.{1,8}/gu)?.join(' ')}</span>
            <br />
            <small>{t('paper.cover.headHint', { n: version })}</small>
            <br />
            <SlipMark row={{ stream: responseStream(response.id), ...head }} />
          </>
        ) : (
          t('paper.cover.noHead')
        )}
      </dd>
    </>
  );
}

function Plans() {
  const { response, stamp } = useSheet();
  const { t, pick } = useText();
  return (
    <>
      <h2>{t('paper.cover.plans')}</h2>
      <table>
        <thead>
          <tr>
            <th>{t('paper.cover.plan.no')}</th>
            <th>{t('paper.cover.plan.title')}</th>
            <th>{t('paper.cover.plan.edition')}</th>
            <th>{t('paper.cover.plan.hash')}</th>
            <th>{t('paper.cover.plan.state')}</th>
          </tr>
        </thead>
        <tbody>
          {response.plans.map(({ pinned, compiled, left, joinedAt }, index) => (
            <tr key={`${pinned.key} ${joinedAt}`}>
              <td className="src-paper-no">{index + 1}</td>
              <td>{pick(pinned.title)}</td>
              <td>{pinned.edition}</td>
              <td className="src-paper-hash">{pinned.hash.slice(0, 12)}</td>
              <td>
                {left === undefined ? t('paper.cover.inForce') : t('paper.cover.left', { time: stamp(left) })}
                {compiled.plan.sample ? ` · ${t('paper.cover.sample')}` : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('paper.cover.numbering')}</p>
    </>
  );
}
