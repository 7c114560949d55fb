import { LightbulbIcon } from '@blueprintjs/icons';
import { LEVELS, type Level } from '../../../../shared/plan/vocabulary.ts';
import { generalPlanOf } from '../../../../shared/response/general-plan.ts';
import { useText } from '../../../text/use-text.ts';
import { LevelTag, Tag } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';

const FROM_HIGHEST = LEVELS.toReversed();

/** The four levels with what each means and who decides it. */
export function LevelChoice(props: {
  readonly value: Level | undefined;
  readonly current: Level | undefined;
  readonly proposed: Level | undefined;
  readonly onChange: (level: Level) => void;
}) {
  const { value, current, proposed, onChange } = props;
  const { response } = useStanding();
  const { names } = useDesk();
  const { t, pick } = useText();
  const levels = generalPlanOf(response)?.levels ?? [];
  return (
    <fieldset className="src-options src-levels">
      <legend>{t('response.level.choose')}</legend>
      {FROM_HIGHEST.map((level) => {
        const about = levels.find((one) => one.id === level);
        return (
          <label key={level} className={`src-option${value === level ? ' src-option--chosen' : ''}`}>
            <input
              type="radio"
              name="level"
              checked={value === level}
              disabled={current === level}
              onChange={() => onChange(level)}
            />
            <span className="src-option__words">
              <LevelTag level={level} />
              {current === level ? <Tag tone="active">{t('response.level.current')}</Tag> : null}
              {proposed === level ? (
                <Tag tone="warn" icon={<LightbulbIcon size={14} />}>
                  {t('response.level.proposed')}
                </Tag>
              ) : null}
              {about ? <span>{pick(about.meaning)}</span> : null}
              {about ? (
                <span className="src-muted">
                  {t('response.level.decides', { post: pick(names.post(about.authority)) })}
                </span>
              ) : null}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
