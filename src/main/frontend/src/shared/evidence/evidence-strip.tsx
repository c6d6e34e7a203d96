import './texts';
import { Button, FileButton, Group, Modal, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconAlertTriangle, IconCamera, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { formatBytes, formatMoment } from '@/shared/lib/format';
import { useSession } from '@/shared/session/session';
import { ErrorView } from '@/shared/ui/state-views';
import { type EvidenceFile, evidenceQuery, type EvidenceSubject, withdrawEvidence } from './evidence';
import classes from './evidence-strip.module.css';
import { KindIcon } from './kind-icon';
import { useBrought } from './use-brought';
import { WaitingFile } from './waiting-file';

const TYPES = 'image/jpeg,image/png,image/webp,.heic,.heif,application/pdf,.docx,.xlsx';

interface StripProps {
  subject: EvidenceSubject;
  mayAdd: boolean;
  /** What has to arrive before the files that are brought here, and how to make sure that it waits, too. */
  after?: string;
  before?: () => void;
  anchor?: string;
}

/** The photos and files of a subject: bring, open, take back. Opening a file is put on record, so nothing is opened by looking at the list. */
export function EvidenceStrip({ subject, mayAdd, after, before, anchor }: StripProps) {
  const { t, i18n } = useTranslation('evidence');
  const client = useQueryClient();
  const query = useQuery(evidenceQuery(subject));
  const brought = useBrought(subject, query.data, { after, before, anchor });
  const [takenBack, setTakenBack] = useState<EvidenceFile | null>(null);
  const isFinal = isProblem(query.error) && !query.error.isPassing;
  if (isFinal && brought.waiting.length === 0) return <ErrorView error={query.error} onRetry={() => { void query.refetch(); }} />;
  const files = query.data ?? [];
  const isEmpty = files.length + brought.waiting.length + brought.unfit.length === 0;
  return (
    <div className={classes.strip}>
      {isEmpty && query.isSuccess ? <p className={classes.none}>{t('none')}</p> : null}
      {query.error && !query.data ? <p className={classes.none} role="status">{t('unread')}</p> : null}
      <ul className={classes.files} aria-live="polite">
        {files.map(file => <Stored key={file.id} file={file} mayAdd={mayAdd} onTakeBack={() => { setTakenBack(file); }} />)}
        {brought.waiting.map(item => <WaitingFile key={item.subject} item={item} onRetry={() => { brought.retry(item); }} onDrop={() => { brought.drop(item); }} />)}
        {brought.unfit.map(one => (
          <li key={one.id}>
            <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
            <span>{one.name}<small role="alert">{t(`unfit.${one.why}`, { size: formatBytes(brought.limit, i18n.language) })}</small></span>
            <button type="button" className={classes.back} aria-label={t('drop', { name: one.name })} onClick={() => { brought.forget(one); }}><IconX size={18} aria-hidden /></button>
          </li>
        ))}
      </ul>
      {mayAdd ? (
        <FileButton multiple accept={TYPES} onChange={chosen => { void brought.bring(chosen); }}>
          {props => <Button {...props} variant="default" size="md" leftSection={<IconCamera size={18} />}>{t('add')}</Button>}
        </FileButton>
      ) : null}
      {takenBack ? <WithdrawDialog file={takenBack} done={() => { setTakenBack(null); void client.invalidateQueries({ queryKey: evidenceQuery(subject).queryKey }); }} /> : null}
    </div>
  );
}

function Stored({ file, mayAdd, onTakeBack }: { file: EvidenceFile; mayAdd: boolean; onTakeBack: () => void }) {
  const { t, i18n } = useTranslation('evidence');
  const me = useSession()?.person.id;
  return (
    <li data-withdrawn={file.withdrawn !== null}>
      <KindIcon mediaType={file.mediaType} />
      <span>
        {file.withdrawn ? file.name : <a href={`/api/evidence/${file.id}/content`} download>{file.name}</a>}
        <small>{t('facts', { size: formatBytes(file.size, i18n.language), who: file.uploadedBy.name, at: formatMoment(file.receivedAt) })}</small>
        {file.mediaType === 'image/heic' ? <small>{t('heic')}</small> : null}
        {file.withdrawn ? <small>{t('withdrawn', { reason: file.withdrawn.reason })}</small> : null}
      </span>
      {mayAdd && !file.withdrawn && file.uploadedBy.id === me ? (
        <button type="button" className={classes.back} aria-label={t('withdraw', { name: file.name })} onClick={onTakeBack}><IconX size={18} aria-hidden /></button>
      ) : null}
    </li>
  );
}

function WithdrawDialog({ file, done }: { file: EvidenceFile; done: () => void }) {
  const { t } = useTranslation('evidence');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  async function submit(event: FormEvent) {
    event.preventDefault();
    try {
      await withdrawEvidence(file.id, reason.trim());
      done();
    } catch (error) {
      setProblem((isProblem(error) && error.message) || t('failed'));
    }
  }
  return (
    <Modal opened onClose={done} title={t('withdraw', { name: file.name })} closeButtonProps={{ 'aria-label': t('common:cancel') }}>
      <form onSubmit={event => { void submit(event); }}>
        <p>{t('withdrawWhat')}</p>
        <Textarea label={t('reason')} required autosize minRows={2} maxLength={1000} data-autofocus value={reason} error={problem || undefined} onChange={event => { setReason(event.currentTarget.value); }} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={done}>{t('common:cancel')}</Button>
          <Button type="submit" disabled={!reason.trim()}>{t('withdrawAct')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
