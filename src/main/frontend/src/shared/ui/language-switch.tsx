import { useState } from 'react';
import { type Language, switchLanguage, useTranslation } from '@/shared/i18n';
import classes from './language-switch.module.css';

const languages: Language[] = ['vi', 'en'];

export function LanguageSwitch() {
  const { t, i18n } = useTranslation('common');
  const [unreachable, setUnreachable] = useState(false);
  const choose = (language: Language) => {
    switchLanguage(language).then(() => { setUnreachable(false); }, () => { setUnreachable(true); });
  };
  return (
    <div role="group" aria-label={t('language.label')} className={classes.group}>
      {languages.map(language => (
        <button
          key={language} type="button" lang={language} className={classes.choice}
          aria-label={`${language.toUpperCase()} – ${t(`language.${language}`)}`} aria-pressed={i18n.language === language} onClick={() => { choose(language); }}
        >
          {language.toUpperCase()}
        </button>
      ))}
      {unreachable ? <small role="alert" className={classes.fault}>{t('language.unreachable')}</small> : null}
    </div>
  );
}
