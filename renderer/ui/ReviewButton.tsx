import { Button, Tooltip } from '@blueprintjs/core';
import { PathSearchIcon } from '@blueprintjs/icons';
import { goToReview, isLivePage } from '../state/index.ts';
import { useText } from '../text/use-text.ts';

/** Opens the review of a response; `run` where it is a drill's. Reviews are made at the live desk: no window of a drill and no replay has one. */
export function ReviewButton(props: { readonly id: string; readonly run?: string; readonly small?: boolean }) {
  const { id, run } = props;
  const { t } = useText();
  if (!isLivePage()) return null;
  return (
    <Tooltip content={t('review.openHint')}>
      <Button
        icon={<PathSearchIcon />}
        size={props.small ? 'small' : 'medium'}
        onClick={() => goToReview({ kind: 'response', response: id, ...(run === undefined ? {} : { run }) })}
      >
        {t('review.open')}
      </Button>
    </Tooltip>
  );
}
