import type { Language } from '../../shared/base/text.ts';
import { changeLanguage } from '../text/i18n.ts';
import { store, type Theme } from './store.ts';

const LANGUAGE = 'src.language';
const THEME = 'src.theme';

export function setLanguage(language: Language): void {
  localStorage.setItem(LANGUAGE, language);
  changeLanguage(language);
  store.setState({ language });
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

export function setTheme(theme: Theme): void {
  localStorage.setItem(THEME, theme);
  store.setState({ theme });
  document.body.classList.toggle('bp6-dark', theme === 'dark');
  document.documentElement.style.colorScheme = theme;
}

export function storedLanguage(): Language {
  return localStorage.getItem(LANGUAGE) === 'en' ? 'en' : 'zh';
}

/** As last chosen at this workstation; before that as the desktop has it. */
export function storedTheme(): Theme {
  const stored = localStorage.getItem(THEME);
  if (stored === 'dark' || stored === 'light') return stored;
  return globalThis.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
