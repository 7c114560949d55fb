import { Callout } from '@blueprintjs/core';
import type { ReviewPackage } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { ChoosePackage } from './ChoosePackage.tsx';

/** After these, more of the same says nothing new. */
const MOST_FINDINGS = 20;

/** Why a package cannot be reviewed, finding by finding with its place, and where to bring another. */
export function RefusedPackage({ held }: { readonly held: Extract<ReviewPackage, { readonly state: 'refused' }> }) {
  const { t, pick } = useText();
  const placeOf = ({ file, row }: (typeof held.findings)[number]) => {
    if (file !== undefined && row !== undefined) return t('replay.door.row', { file, row });
    return row === undefined ? (file ?? '') : t('replay.door.onlyRow', { row });
  };
  return (
    <div className="src-review-choose__side">
      <Callout intent="danger" role="alert" title={t('review.packageRefused', { name: held.name })}>
        <ul>
          {held.findings.slice(0, MOST_FINDINGS).map((finding) => (
            <li key={`${finding.code} ${finding.file} ${finding.row}`}>
              {pick(finding.message)} <code className="src-muted">{placeOf(finding)}</code>
            </li>
          ))}
        </ul>
      </Callout>
      <ChoosePackage />
    </div>
  );
}
