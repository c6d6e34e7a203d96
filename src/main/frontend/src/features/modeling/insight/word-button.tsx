import { Button } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { Notice } from '@/shared/ui/notice';
import type { Model } from '../api';
import { diagramPicture } from './diagram-picture';
import { wordAnnex } from './insight-api';

/** Saves the process as an annex to the decree that enacts it. */
export function WordButton({ model, viewer }: { model: Model; viewer: NavigatedViewer | null }) {
  const { t } = useTranslation('moving');
  const save = useMutation({
    mutationFn: async (shown: NavigatedViewer) => wordAnnex(model.definitionId, await diagramPicture(shown)),
    onSuccess: paper => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(paper);
      link.download = `${model.key}-${model.versionTag ?? String(model.version)}.docx`;
      link.click();
      URL.revokeObjectURL(link.href);
    },
  });
  return (
    <>
      <Button
        variant="default" leftSection={<IconFileTypeDocx size={16} />} disabled={!viewer} loading={save.isPending}
        onClick={() => { if (viewer) save.mutate(viewer); }}
      >
        {t('insight.word')}
      </Button>
      {save.error ? <Notice tone="late" role="alert" title={isProblem(save.error) ? save.error.message : t('insight.wordFailed')} /> : null}
    </>
  );
}
