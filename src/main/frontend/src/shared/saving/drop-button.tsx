import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';

/** Gives something up that was never sent; asks once, because nobody can bring it back. `files` go with it. */
export function DropButton({ onDrop, files = 0, size = 'xs' }: { onDrop: () => void; files?: number; size?: 'xs' | 'md' }) {
  const { t } = useTranslation('saving');
  const [isAsked, setIsAsked] = useState(false);
  return (
    <Button
      size={size} variant={isAsked ? 'filled' : 'default'} {...(isAsked ? { color: 'red' } : {})} onBlur={() => { setIsAsked(false); }}
      onClick={() => { if (isAsked) onDrop(); else setIsAsked(true); }}
    >
      {isAsked ? (files > 0 ? t('list.dropSureFiles', { count: files }) : t('list.dropSure')) : t('list.drop')}
    </Button>
  );
}
