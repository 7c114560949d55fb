import { numberOf } from '../../../shared/directory/contacts.ts';
import type { Directory } from '../../../shared/directory/state.ts';
import type { Holder } from '../../../shared/duty/events.ts';
import { atPost, namesAt } from '../../../shared/duty/seats.ts';
import { generalPlanOf } from '../../../shared/response/general-plan.ts';
import { useText } from '../../text/use-text.ts';
import { pageName } from '../../ui/paper/page-rules.ts';
import { Blank, BlankCell } from '../../ui/paper/Blank.tsx';
import type { PaperPhone } from './paper-model.ts';
import { useSheet } from './sheet.ts';

/** The cell stays empty to be written on. */
const NOBODY = { zh: '', en: '' };

/** Whom to ring: our posts with who holds them, and every unit. A number that nobody has entered is a line to write on, never a guess. */
export function PaperPhones(props: { readonly phones: readonly PaperPhone[] }) {
  const { response, holders, directory } = useSheet();
  const { t, pick } = useText();
  return (
    <section className="src-paper__part" style={{ page: pageName('phones') }}>
      <h2>{t('paper.phones.title')}</h2>
      <h3>{t('paper.phones.posts')}</h3>
      <table className="src-paper-phones">
        <thead>
          <tr>
            <th>{t('paper.phones.post')}</th>
            <th className="src-paper-blank">{t('paper.phones.holder')}</th>
            <th className="src-paper-blank">{t('paper.phones.phone')}</th>
          </tr>
        </thead>
        <tbody>
          {(generalPlanOf(response)?.posts ?? []).map((post) => (
            <tr key={post.id}>
              <td>{pick(post.title)}</td>
              <td>{pick(namesAt(holders, post.id) ?? NOBODY)}</td>
              <td>{phonesAt(holders, post.id, directory) ?? <Unlisted />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('paper.phones.units')}</h3>
      <table className="src-paper-phones">
        <thead>
          <tr>
            <th>{t('paper.phones.unit')}</th>
            <th>{t('paper.phones.role')}</th>
            <th className="src-paper-blank">{t('paper.phones.phone')}</th>
          </tr>
        </thead>
        <tbody>
          {props.phones.map(({ id, title, role, phone, noted }) => (
            <tr key={id}>
              <td>
                <strong>{pick(title)}</strong>
              </td>
              <td>
                {role ? pick(role) : ''}
                {noted.map(({ who, phone: number }) => (
                  <div key={who}>
                    {number === undefined
                      ? t('paper.phones.notedNoPhone', { who })
                      : t('paper.phones.noted', { who, phone: number })}
                  </div>
                ))}
              </td>
              <td>{numberOf(directory, { id, phone }, response.awareness?.station) ?? <Unlisted />}</td>
            </tr>
          ))}
          {[1, 2].map((spare) => (
            <tr key={spare} className="src-paper-write">
              <td>
                {t('paper.phones.spare')} {spare}
              </td>
              <BlankCell />
              <BlankCell />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The numbers that the list of people has of those who sit at a post. */
function phonesAt(holders: readonly Holder[], post: string, { people }: Directory): string | undefined {
  const phones = atPost(holders, post).flatMap(({ person }) => people[person]?.phone ?? []);
  return phones.length === 0 ? undefined : phones.join(' / ');
}

function Unlisted() {
  const { t } = useText();
  return (
    <span className="src-paper-unlisted">
      {t('paper.phones.unlisted')} <Blank />
    </span>
  );
}
