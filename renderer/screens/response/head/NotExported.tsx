import { ExportIcon } from '@blueprintjs/icons';
import { useEffect, useState } from 'react';
import { request } from '../../../client/request.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';
import { EXPORTED } from '../model/exported.ts';

/** 尚未导出: a closed response whose record lies nowhere as a package. Asks what lies there, and again after every export. */
export function NotExported(props: { readonly id: string }) {
  const { id } = props;
  const { t } = useText();
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    let here = true;
    const look = async () => {
      const answer = await request('lastPackage', { id });
      if (here && answer.kind === 'done') setMissing(answer.value.path === undefined);
    };
    void look();
    const again = () => void look();
    EXPORTED.addEventListener('exported', again);
    return () => {
      here = false;
      EXPORTED.removeEventListener('exported', again);
    };
  }, [id]);
  return missing ? (
    <Tag tone="warn" icon={<ExportIcon size={14} />} title={t('desk.exported.notYetHint')}>
      {t('desk.exported.notYet')}
    </Tag>
  ) : null;
}
