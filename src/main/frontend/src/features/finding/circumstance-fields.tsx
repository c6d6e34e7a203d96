import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '@/shared/i18n';
import { FigureField } from '@/shared/ui/figure-field';
import type { Circumstances, Violation } from './api';
import classes from './finding.module.css';

const none: Circumstances = { perPerson: null, perMonth: null, daysLate: null, sign: null, receptionActs: null, daysUnhandled: null };

interface CircumstanceFieldsProps {
  /** As the device has it; a copy from before says nothing of what is asked. */
  violation: Partial<Violation>;
  value: Circumstances | null;
  error?: ReactNode;
  onChange: (circumstances: Circumstances | null) => void;
  /** Told which field holds what is no figure, and which does no longer. */
  onUnread: (field: string, isUnread: boolean) => void;
}

/** What the catalogue asks about this violation because it makes it graver; nothing for those about which it asks nothing. */
export function CircumstanceFields({ violation: { asks = [], signs = [] }, value, error, onChange, onUnread }: CircumstanceFieldsProps) {
  const { t } = useTranslation('finding');
  const set = (change: Partial<Circumstances>) => {
    const next = { ...none, ...value, ...change };
    onChange(Object.values(next).every(part => part === null) ? null : next);
  };
  if (asks.length === 0) return null;
  return (
    <div className={classes.pair}>
      {asks.map(fact => (fact === 'sign' ? (
        <Select
          key={fact} label={t('circumstance.sign')} data={signs.map(sign => ({ value: sign, label: t(`circumstance.signs.${sign}`) }))} value={value?.sign ?? null}
          clearable size="md" error={error} onChange={sign => { set({ sign }); }}
        />
      ) : (
        <FigureField
          key={fact} label={t(`circumstance.${fact}`)} value={value?.[fact as 'perPerson'] ?? null} min={0} isWhole size="md" error={error}
          onChange={next => {
            onUnread(fact, Number.isNaN(next));
            set({ [fact]: Number.isNaN(next) ? null : next });
          }}
        />
      )))}
    </div>
  );
}
