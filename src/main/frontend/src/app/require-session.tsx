import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { onSignedOut } from '@/shared/api/client';
import { sessionQuery } from '@/shared/session/session';
import { textsOfAll } from '@/shared/i18n';
import { later, laterDialog } from '@/shared/ui/later';
import { ErrorView, LoadingView } from '@/shared/ui/state-views';

const SignInPage = later(async () => {
  const [{ SignInPage: Page }] = await Promise.all([import('@/features/security/sign-in-page'), textsOfAll()]);
  return Page;
}, { until: () => <LoadingView rows={3} /> });
const SignInAgain = laterDialog(async () => {
  const [{ SignInAgain: Dialog }] = await Promise.all([import('@/features/security/sign-in-again'), textsOfAll()]);
  return Dialog;
});

/**
 * Shows the application to people who are signed in. Nobody is sent elsewhere: the address stays, so the place is kept. When a session
 * ends under somebody's hands, signing in again happens above the page, and what was typed there stays.
 */
export function RequireSession({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const [lost, setLost] = useState(false);

  useEffect(() => onSignedOut(() => {
    if (client.getQueryData(sessionQuery.queryKey)) setLost(true);
  }), [client]);

  if (session.isPending) return <LoadingView rows={3} />;
  if (session.data === undefined) return <ErrorView error={session.error} onRetry={() => { void session.refetch(); }} />;
  if (session.data === null) return <SignInPage />;
  return (
    <>
      <div key={session.data.person.id} style={{ display: 'contents' }}>{children}</div>
      <SignInAgain opened={lost} onClose={() => { setLost(false); }} />
    </>
  );
}
