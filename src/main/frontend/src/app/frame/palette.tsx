import { Modal, TextInput, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle, IconBuilding, IconCalendarEvent, IconChecklist, IconClipboardCheck, IconFileText, IconSearch, IconUser } from '@tabler/icons-react';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { type ComponentType, type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useNavigate } from '@/shared/routing/routing';
import { unitsQuery } from '@/features/organization/api';
import { getJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { SecurityHit } from '@/shared/api/types';
import { plain } from '@/shared/lib/format';
import classes from './palette.module.css';
import { useEntries } from './use-entries';

interface Hit {
  to: string;
  label: string;
  detail?: string | null;
  kind: string;
  icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
}

const UNITS_SHOWN = 8;
const iconOf: Record<string, Hit['icon']> = {
  task: IconChecklist, inspection: IconClipboardCheck, finding: IconAlertTriangle, plan: IconCalendarEvent, document: IconFileText, person: IconUser,
};

const searchQuery = (words: string) => queryOptions({
  queryKey: ['search', words],
  queryFn: ({ signal }) => getJson<Page<SecurityHit>>(withQuery('/api/search', { q: words }), signal),
  placeholderData: keepPreviousData,
});

function useHits(words: string): Hit[] {
  const { t } = useTranslation('common');
  const entries = useEntries();
  const [settled] = useDebouncedValue(words.trim(), 200);
  const units = useQuery({ ...unitsQuery({ q: settled, size: UNITS_SHOWN }), enabled: settled.length > 1 });
  const pages = entries
    .map(entry => ({ to: entry.path, label: t(entry.label), kind: t('search.page'), icon: entry.icon }))
    .filter(page => plain(page.label).includes(plain(words.trim())));
  const everything = useQuery({ ...searchQuery(settled), enabled: settled.length > 1 });
  if (settled.length < 2) return pages;
  const found = (units.data?.items ?? []).map(unit => ({ to: `/units/${unit.code}`, label: unit.name, kind: t('search.unit'), icon: IconBuilding }));
  const things = (everything.data?.items ?? []).map(one => ({
    to: one.path, label: one.label, detail: one.detail, kind: t(`search.kind.${one.kind}`), icon: iconOf[one.kind] ?? IconSearch,
  }));
  return [...pages, ...things.filter(one => one.icon === IconChecklist), ...found, ...things.filter(one => one.icon !== IconChecklist)];
}

/** Goes to any page, unit, task, case, finding, document or person by typing a part of its name. */
export function Palette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('common');
  return (
    <Modal
      opened={opened} onClose={onClose} title={<VisuallyHidden>{t('search.title')}</VisuallyHidden>} withCloseButton={false} padding={0}
      yOffset="10vh" centered={false} size={560} styles={{ header: { minHeight: 0, padding: 0 } }}
    >
      {opened ? <PaletteBody onClose={onClose} /> : null}
    </Modal>
  );
}

function PaletteBody({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('common');
  const navigate = useNavigate();
  const id = useId();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const hits = useHits(words);
  const at = Math.min(chosen, Math.max(hits.length - 1, 0));

  function go(hit: Hit | undefined) {
    if (!hit) return;
    onClose();
    navigate(hit.to);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length > 0) {
      event.preventDefault();
      setChosen((at + step + hits.length) % hits.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(hits[at]);
    }
  }

  return (
    <div>
      <TextInput
        value={words} onChange={event => { setWords(event.currentTarget.value); setChosen(0); }} onKeyDown={onKeyDown} data-autofocus
        size="lg" variant="unstyled" placeholder={t('search.hint')} aria-label={t('search.title')} leftSection={<IconSearch size={20} stroke={1.75} />}
        role="combobox" aria-expanded aria-controls={id} aria-activedescendant={hits.length > 0 ? `${id}-${at}` : undefined}
      />
      <ul id={id} role="listbox" aria-label={t('search.title')} className={classes.hits}>
        {hits.map((hit, index) => (
          // The keyboard reaches every hit from the field, as the combobox pattern has it.
          <li
            key={`${hit.kind} ${hit.to} ${hit.label}`} id={`${id}-${index}`} role="option" aria-selected={index === at} className={classes.hit}
            onMouseMove={() => { setChosen(index); }} onClick={() => { go(hit); }}
          >
            <hit.icon size={18} stroke={1.75} />
            <span>{hit.label}{hit.detail ? <small className={classes.detail}>{hit.detail}</small> : null}</span>
            <small>{hit.kind}</small>
          </li>
        ))}
      </ul>
      {hits.length === 0 ? <p className={classes.none} role="status">{t('search.none')}</p> : null}
    </div>
  );
}
