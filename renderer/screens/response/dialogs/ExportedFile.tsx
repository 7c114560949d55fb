import { Callout } from '@blueprintjs/core';
import { useText } from '../../../text/use-text.ts';

/** A package as it was written. */
export interface Exported {
  readonly path: string;
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  readonly hash: string;
}

/** Where a written package lies and what proves it. */
export function ExportedFile(props: { readonly made: Exported }) {
  const { made } = props;
  const { t } = useText();
  return (
    <Callout intent="success" role="status" title={t('response.export.done')}>
      <dl className="src-pairs src-export">
        <dt>{t('response.export.path')}</dt>
        <dd className="src-export__path">{made.path}</dd>
        <dt>{t('response.export.rows')}</dt>
        <dd>{made.rows}</dd>
        <dt>{t('response.export.size')}</dt>
        <dd>{Math.ceil(made.bytes / 1024)} KB</dd>
        <dt>{t('response.export.hash')}</dt>
        <dd className="src-export__path src-num">{made.hash}</dd>
      </dl>
    </Callout>
  );
}
