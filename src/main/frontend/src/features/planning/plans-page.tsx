import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Link, useSearchParams } from '@/shared/routing/routing';
import { formatDay } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import { hasRole, useSession } from '@/shared/session/session';
import { FilterChip, FilterChips } from '@/shared/ui/filter-chip';
import { Page } from '@/shared/ui/page';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import './planning.css';
import { EmptyView, ErrorView, LoadingView } from '@/shared/ui/state-views';
import { Tag } from '@/shared/ui/tag';
import { OpenPlanDialog } from './open-plan-dialog';
import { PlanStateTag } from './plan-state-tag';
import { plansQuery } from './planning-api';

const STATES = ['', 'DRAFT', 'CONSULTING', 'REVISING', 'SUBMITTED', 'ISSUED', 'REJECTED'];

/** The annual plans by year, and the way to a new one. */
export function PlansPage() {
  const { t } = useTranslation('planning');
  const [parameters, setParameters] = useSearchParams();
  const [opening, setOpening] = useState(false);
  const isPhone = useIsPhone();
  const state = parameters.get('state') ?? '';
  const plans = useInfiniteQuery(plansQuery(state));
  const rows = plans.data?.pages.flatMap((page) => page.items) ?? [];
  const mayOpen = hasRole(useSession(), 'plan-officer');
  const act = mayOpen ? <Button leftSection={<IconPlus size={16} />} onClick={() => setOpening(true)}>{t('plans.open')}</Button> : undefined;
  return (
    <Page title={t('plans.title')} acts={act}>
      <FilterChips label={t('plans.filters')}>
        {STATES.map((value) => (
          <FilterChip key={value} on={state === value} label={t(value ? `plan.state.${value}` : 'plans.all')}
            onToggle={() => setParameters(() => new URLSearchParams(value && state !== value ? { state: value } : {}), { replace: true })} />
        ))}
      </FilterChips>
      <div className="plan-card">
        {plans.isPending && <LoadingView rows={4} />}
        {plans.isError && <ErrorView error={plans.error} onRetry={() => void plans.refetch()} />}
        {plans.isSuccess && rows.length === 0 && <EmptyView title={t('plans.empty')} act={act} />}
        {rows.length > 0 && isPhone && (
          <RowCards label={t('plans.title')}>
            {rows.map(plan => (
              <RowCard key={plan.id} to={`/plans/${plan.id}`} title={plan.title} aside={<span className="num">{plan.year}</span>}
                foot={<><PlanStateTag state={plan.state} />{plan.documentNumber && plan.issuedOn ? <span>{`${plan.documentNumber} (${formatDay(plan.issuedOn)})`}</span> : null}</>}>
                {plan.amends ? <small>{t('plans.amendment')}</small> : null}
              </RowCard>
            ))}
          </RowCards>
        )}
        {rows.length > 0 && !isPhone && (
          <table className="facts-table">
            <thead><tr><th>{t('plans.year')}</th><th>{t('plans.name')}</th><th>{t('plans.state')}</th><th>{t('plans.number')}</th></tr></thead>
            <tbody>
              {rows.map((plan) => (
                <tr key={plan.id}>
                  <td className="num">{plan.year}</td>
                  <td><Link to={`/plans/${plan.id}`}>{plan.title}</Link>{plan.amends && <Tag tone="plain">{t('plans.amendment')}</Tag>}</td>
                  <td><PlanStateTag state={plan.state} /></td>
                  <td className="num">{plan.documentNumber && plan.issuedOn ? `${plan.documentNumber} (${formatDay(plan.issuedOn)})` : null}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {plans.hasNextPage && <Button variant="subtle" fullWidth loading={plans.isFetchingNextPage} onClick={() => void plans.fetchNextPage()}>{t('common:loadMore')}</Button>}
      </div>
      {opening && <OpenPlanDialog close={() => setOpening(false)} />}
    </Page>
  );
}
