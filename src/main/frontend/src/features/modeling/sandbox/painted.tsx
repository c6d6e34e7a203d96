import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '@/shared/i18n';
import { formatShare } from '@/shared/lib/format';
import { Panel } from '@/shared/ui/panel';
import classes from './sandbox.module.css';
import type { Report, TrialState } from './sandbox-api';
import type { Paint } from './trial-diagram';

/** Colours by what scenarios pass and miss while their report is open, else by where the case stands. */
export function paintOf(state: TrialState | null, report: Report | null): Paint {
  if (report) {
    const covered = new Set(report.covered);
    return { active: [], passed: report.covered, missed: [...report.nodes, ...report.edges].filter(id => !covered.has(id)), counts: {} };
  }
  const tokens = state?.tokens ?? [];
  return {
    active: tokens.map(token => token.element), passed: [...state?.passed ?? [], ...state?.flows ?? []], missed: [],
    counts: Object.fromEntries(tokens.filter(token => token.count > 1).map(token => [token.element, token.count])),
  };
}

/** The diagram with what its colours mean. */
export function Painted({ report, onForget, children }: { report: Report | null; onForget: () => void; children: ReactNode }) {
  const { t, i18n } = useTranslation('sandbox');
  const all = report ? [...report.nodes, ...report.edges] : [];
  const share = report && all.length > 0 ? all.filter(id => report.covered.includes(id)).length / all.length : 0;
  return (
    <Panel
      title={t(report ? 'diagram.coverage' : 'diagram.title')}
      aside={report ? <Button size="compact-sm" variant="subtle" onClick={onForget}>{t('diagram.back')}</Button> : null}
    >
      {report ? <p className={classes.muted} role="status">{t('diagram.covered', { share: formatShare(share, i18n.language) })}</p> : null}
      <div className={classes.paper}>{children}</div>
      <div className={classes.legend}>
        {report ? null : <span><i data-kind="active" />{t('diagram.active')}</span>}
        <span><i data-kind="passed" />{t(report ? 'diagram.passedBy' : 'diagram.passed')}</span>
        {report ? <span><i data-kind="missed" />{t('diagram.missed')}</span> : null}
      </div>
    </Panel>
  );
}
