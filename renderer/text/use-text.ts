import { useTranslation } from 'react-i18next';
import type { Language, Text } from '../../shared/base/text.ts';

/** `t` for our own words, `pick` for texts that come in both languages (plans, refusals). */
export function useText() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  return { t, language, pick: (text: Text) => text[language] };
}

export type Translate = ReturnType<typeof useText>['t'];
