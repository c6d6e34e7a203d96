import { useQuery } from '@tanstack/react-query';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { NewTokenForm } from './new-token-form';
import { TokenList } from './token-list';
import { type NewToken, tokensQuery } from './tokens-api';

/** The access tokens of whoever is signed in: make one, see when it was used, take it back. */
export function TokensPage() {
  const { t } = useTranslation('security');
  const tokens = useQuery(tokensQuery);
  const [made, setMade] = useState<NewToken | null>(null);
  return (
    <Page title={t('tokens.title')} lead={t('tokens.lead')}>
      <NewTokenForm made={made} onMade={setMade} />
      <Panel title={t('tokens.own')} flush>
        <QueryView query={tokens}>
          {rows => (rows.length === 0
            ? <EmptyView title={t('tokens.none')} icon={<IconKey size={28} stroke={1.5} />}>{t('tokens.noneWhy')}</EmptyView>
            : <TokenList rows={rows} onRevoked={id => { if (made?.id === id) setMade(null); }} />)}
        </QueryView>
      </Panel>
    </Page>
  );
}
