import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '@/shared/i18n';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A question above the page; its closing cross has a name. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { t } = useTranslation('common');
  return <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>{children}</Modal>;
}
