import { Modal } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { CaseDiagram } from '@/shared/ui/case-diagram';
import type { TaskDetail } from './types';

const DIAGRAM_HEIGHT = 460;

/** Where the case stands, as a diagram. */
export function StepDialog({ opened, onClose, detail: { task, definitionId, passedElements } }: { opened: boolean; onClose: () => void; detail: TaskDetail }) {
  const { t } = useTranslation('worklist');
  return (
    <Modal opened={opened} onClose={onClose} size="min(1100px, 94vw)" title={task.name} closeButtonProps={{ 'aria-label': t('close') }}>
      <CaseDiagram definitionId={definitionId} height={DIAGRAM_HEIGHT} activeElements={[task.elementId]} passedElements={passedElements} />
    </Modal>
  );
}
