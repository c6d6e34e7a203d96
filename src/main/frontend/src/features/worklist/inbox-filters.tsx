import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconFilter, IconHistory, IconSearch, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { useUrlSearch } from '@/shared/lib/use-url-search';
import { hasRole, useSession } from '@/shared/session/session';
import { ChipLink, FilterChip, FilterChips, MenuChip } from '@/shared/ui/filter-chip';
import { Menu, MenuItem } from '@/shared/ui/menu';
import { ClearButton, TextField } from '@/shared/ui/text-field';
import { UnitFilter } from '@/shared/ui/unit-filter';
import { type TaskFilter, processNamesQuery } from './api';
import classes from './inbox.module.css';
import type { TaskSummary } from './types';

type Change = Partial<Record<keyof TaskFilter, string | null>>;

interface InboxFiltersProps {
  filters: TaskFilter;
  onChange: (change: Change) => void;
  summary: TaskSummary | undefined;
}

export function InboxFilters({ filters, onChange, summary }: InboxFiltersProps) {
  const { t } = useTranslation('worklist');
  const [words, setWords] = useUrlSearch(filters.q, q => { onChange({ q }); });
  const processes = useQuery(processNamesQuery).data?.items ?? [];
  const seesAll = hasRole(useSession(), 'supervisor', 'admin');
  const isDone = filters.state === 'done';
  const toggle = (name: keyof TaskFilter, value: string) => () => { onChange({ [name]: filters[name] === value ? null : value, state: null }); };
  return (
    <div className={classes.filters}>
      <FilterChips label={t('filter.label')}>
        <FilterChip on={filters.scope === 'mine'} onToggle={toggle('scope', 'mine')} label={t('filter.mine')} count={summary?.mine} />
        <FilterChip on={filters.scope === 'seats'} onToggle={toggle('scope', 'seats')} label={t('filter.seats')} count={summary?.seats} />
        {seesAll ? <ChipLink to="/open-work" label={t('filter.all')} icon={IconUsersGroup} /> : null}
        <FilterChip
          on={filters.due === 'overdue'} onToggle={toggle('due', 'overdue')} label={t('filter.overdue')} count={summary?.overdue}
          tone={summary?.overdue ? 'late' : 'plain'} icon={IconAlertTriangle}
        />
        <FilterChip on={filters.due === 'week'} onToggle={toggle('due', 'week')} label={t('filter.week')} count={summary?.dueThisWeek} />
        <FilterChip on={filters.returned === 'true'} onToggle={toggle('returned', 'true')} label={t('filter.returned')} count={summary?.returned} icon={IconArrowBackUp} />
        <ChoiceChip
          label={t('filter.process')} all={t('filter.allProcesses')} value={filters.process} onChange={process => { onChange({ process }); }}
          choices={processes.map(({ key, name }) => [key, name])}
        />
        <FilterChip
          on={isDone} label={t('filter.done')} icon={IconHistory}
          onToggle={() => { onChange(isDone ? { state: null } : { state: 'done', scope: null, due: null, returned: null }); }}
        />
      </FilterChips>
      <UnitFilter className={classes.words ?? ''} label={t('filter.unit')} value={filters.unit ?? ''} onChange={unit => { onChange({ unit }); }} />
      <TextField
        className={classes.words} value={words} onChange={event => { setWords(event.currentTarget.value); }}
        aria-label={t('filter.words')} placeholder={t('filter.words')} leftSection={<IconSearch size={16} stroke={1.75} />}
        rightSection={words ? <ClearButton aria-label={t('filter.clearWords')} onClick={() => { setWords(''); }} /> : null}
      />
    </div>
  );
}

interface ChoiceChipProps {
  label: string;
  all: string;
  value: string | undefined;
  choices: string[][];
  onChange: (value: string | null) => void;
}

function ChoiceChip({ label, all, value, choices, onChange }: ChoiceChipProps) {
  const names = new Map(choices.map(([key = '', name = '']) => [key, name]));
  if (value && !names.has(value)) names.set(value, value);
  return (
    <Menu
      place="bottom-start" disabled={names.size === 0}
      trigger={its => (
        <MenuChip on={value !== undefined} {...its}>
          <IconFilter size={16} stroke={1.75} aria-hidden />
          {value ? names.get(value) : label}
        </MenuChip>
      )}
    >
      <MenuItem onChoose={() => { onChange(null); }}>{all}</MenuItem>
      {[...names].map(([key, name]) => (
        <MenuItem key={key} end={key === value ? <IconCheck size={16} /> : null} onChoose={() => { onChange(key); }}>{name}</MenuItem>
      ))}
    </Menu>
  );
}
