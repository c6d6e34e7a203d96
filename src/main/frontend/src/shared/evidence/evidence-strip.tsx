import { Button, FileButton, Group, Modal, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconCamera, IconFileText, IconPhoto, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { formatMoment, formatNumber } from '@/shared/lib/format';
import { newId } from '@/shared/lib/new-id';
import { useSession } from '@/shared/session/session';
import { ErrorView } from '@/shared/ui/state-views';
import { type EvidenceFile, evidenceQuery, type EvidenceSubject, sendEvidence, withdrawEvidence } from './evidence';
import classes from './evidence-strip.module.css';

const TYPES = 'image/jpeg,image/png,image/webp,.heic,.heif,application/pdf,.docx,.xlsx';

interface Waiting { id: string; file: File; problem: string | null }

/** The photos and files of a subject: bring, open, take back. Opening a file is put on record, so nothing is opened by looking at the list. */
export function EvidenceStrip({ subject, mayAdd }: { subject: EvidenceSubject; mayAdd: boolean }) {
  const { t, i18n } = useTranslation('evidence');
  const client = useQueryClient();
  const query = useQuery(evidenceQuery(subject));
  const me = useSession()?.person.id;
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  const [takenBack, setTakenBack] = useState<EvidenceFile | null>(null);

  async function send(one: Waiting) {
    setWaiting(before => before.map(other => (other.id === one.id ? { ...other, problem: null } : other)));
    try {
      await sendEvidence(subject, one.id, one.file);
      setWaiting(before => before.filter(other => other.id !== one.id));
      await client.invalidateQueries({ queryKey: evidenceQuery(subject).queryKey });
    } catch (error) {
      const problem = (isProblem(error) && (error.fields[0]?.message ?? error.message)) || t('failed');
      setWaiting(before => before.map(other => (other.id === one.id ? { ...other, problem } : other)));
    }
  }

  async function bring(files: File[]) {
    const brought = files.map(file => ({ id: newId(), file, problem: null }));
    setWaiting(before => [...before, ...brought]);
    // One after the other: a weak network carries one photo better than five halves.
    for (const one of brought) await send(one);
  }

  if (query.error) return <ErrorView error={query.error} onRetry={() => { void query.refetch(); }} />;
  const files = query.data ?? [];
  return (
    <div className={classes.strip}>
      {files.length === 0 && waiting.length === 0 && query.isSuccess ? <p className={classes.none}>{t('none')}</p> : null}
      <ul className={classes.files} aria-live="polite">
        {files.map(file => (
          <li key={file.id} data-withdrawn={file.withdrawn !== null}>
            {file.mediaType.startsWith('image/') ? <IconPhoto size={18} stroke={1.75} aria-hidden /> : <IconFileText size={18} stroke={1.75} aria-hidden />}
            <span>
              {file.withdrawn ? file.name : <a href={`/api/evidence/${file.id}/content`} download>{file.name}</a>}
              <small>{t('facts', { size: formatNumber(file.size / 1024, i18n.language, 0), who: file.uploadedBy.name, at: formatMoment(file.receivedAt) })}</small>
              {file.mediaType === 'image/heic' ? <small>{t('heic')}</small> : null}
              {file.withdrawn ? <small>{t('withdrawn', { reason: file.withdrawn.reason })}</small> : null}
            </span>
            {mayAdd && !file.withdrawn && file.uploadedBy.id === me ? (
              <button type="button" className={classes.back} aria-label={t('withdraw', { name: file.name })} onClick={() => { setTakenBack(file); }}><IconX size={18} aria-hidden /></button>
            ) : null}
          </li>
        ))}
        {waiting.map(one => (
          <li key={one.id}>
            <span>{one.file.name}<small role={one.problem ? 'alert' : undefined}>{one.problem ?? t('sending')}</small></span>
            {one.problem ? (
              <>
                <Button size="xs" variant="default" onClick={() => { void send(one); }}>{t('again')}</Button>
                <button type="button" className={classes.back} aria-label={t('drop', { name: one.file.name })} onClick={() => { setWaiting(before => before.filter(other => other !== one)); }}><IconX size={18} aria-hidden /></button>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {mayAdd ? (
        <FileButton multiple accept={TYPES} onChange={chosen => { void bring(chosen); }}>
          {props => <Button {...props} variant="default" size="md" leftSection={<IconCamera size={18} />}>{t('add')}</Button>}
        </FileButton>
      ) : null}
      {takenBack ? <WithdrawDialog file={takenBack} done={() => { setTakenBack(null); void client.invalidateQueries({ queryKey: evidenceQuery(subject).queryKey }); }} /> : null}
    </div>
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
