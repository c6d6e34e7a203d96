import { Modal } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { SignInForm } from './sign-in-form';

/** Signing in above a page whose session has ended. */
export function SignInAgain({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('security');
  return (
    <Modal opened={opened} onClose={onClose} title={t('again.title')}>
      <p style={{ marginTop: 0 }}>{t('again.text')}</p>
      <SignInForm onSignedIn={onClose} />
    </Modal>
  );
}
