import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { fieldsOf, type FormSchema, inLanguage } from '@/shared/form/form-schema';
import { Notice } from '@/shared/ui/notice';
import classes from './task-view.module.css';
import type { Remark } from './types';

interface TaskRemarksProps {
  remarks: readonly Remark[];
  by: string | null;
  form: FormSchema | null;
  onGo: (path: string) => void;
}

/** What is to be corrected in work that came back; each remark leads to its field. */
export function TaskRemarks({ remarks, by, form, onGo }: TaskRemarksProps) {
  const { t, i18n } = useTranslation('worklist');
  if (remarks.length === 0) return null;
  const fields = form ? fieldsOf(inLanguage(form, i18n.language === 'en' ? 'en' : 'vi')) : [];
  return (
    <Notice tone="soon" icon={IconArrowBackUp} title={by ? t('remarks.titleBy', { by }) : t('remarks.title')}>
      <ul className={classes.faults}>
        {remarks.map((remark, index) => {
          const field = fields.find(({ path }) => path === remark.path);
          return (
            <li key={index}>
              {field ? <><button type="button" className={classes.goto} onClick={() => { onGo(field.path); }}>{field.label}</button>{': '}</> : null}
              {remark.text}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
