import { IconAlertTriangle, IconFlag, IconGavel, IconInfoCircle, IconShieldX } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import classes from './badges.module.css';

export type Severity = 'F1' | 'F2' | 'F3' | 'F4' | 'F5';

const icons = { F1: IconInfoCircle, F2: IconFlag, F3: IconAlertTriangle, F4: IconGavel, F5: IconShieldX };

/** Severity of a finding: colour, icon and code; with `word` also the consequence in words. Screen readers always hear the words. */
export function SeverityBadge({ severity, word = false }: { severity: Severity; word?: boolean }) {
  const { t } = useTranslation('common');
  const Icon = icons[severity];
  const meaning = t(`severity.${severity}`);
  return (
    <span title={meaning}>
      <span className={classes.severity} data-severity={severity}>
        <Icon size={13} stroke={2} aria-hidden />
        {severity}
      </span>
      {word ? <span className={classes.word}>{meaning}</span> : <span className="visually-hidden">{meaning}</span>}
    </span>
  );
}
