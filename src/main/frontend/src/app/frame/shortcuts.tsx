import { Kbd, Modal } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';

const shortcuts = [
  { name: 'search', keys: ['Ctrl', 'K'] },
  { name: 'complete', keys: ['Ctrl', '↵'] },
  { name: 'rows', keys: ['J', 'K'] },
  { name: 'close', keys: ['Esc'] },
  { name: 'help', keys: ['?'] },
] as const;

export function Shortcuts({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('common');
  return (
    <Modal opened={opened} onClose={onClose} title={t('shortcuts.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <table className="facts-table">
        <tbody>
          {shortcuts.map(({ name, keys }) => (
            <tr key={name}>
              <td>{keys.map(key => <Kbd key={key} mr={4}>{key}</Kbd>)}</td>
              <td>{t(`shortcuts.${name}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
