import { useEffect } from 'react';
import { useTranslation } from '@/shared/i18n';
import { LanguageSwitch } from '@/shared/ui/language-switch';
import { Mark } from '@/shared/ui/mark';
import { SignInForm } from './sign-in-form';
import classes from './sign-in-page.module.css';

export function SignInPage() {
  const { t } = useTranslation('security');
  useEffect(() => {
    document.title = `${t('signIn.title')} · ${t('brand')}`;
  }, [t]);
  return (
    <div className={classes.page}>
      <header className={classes.top}><LanguageSwitch /></header>
      <main className={classes.card}>
        <div className={classes.brand}><Mark />{t('brand')}</div>
        <h1>{t('signIn.title')}</h1>
        <p className={classes.lead}>{t('signIn.lead')}</p>
        <SignInForm />
      </main>
      <footer className={classes.foot}>{t('signIn.help')}</footer>
    </div>
  );
}
