import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { newQueryClient } from '@/shared/api/query-client';
import { i18n, textsOfAll } from '@/shared/i18n';
import { SavingProvider } from '@/shared/saving/saving-context';
import { type DiagramProps, DiagramProvider } from '@/shared/ui/case-diagram';
import { ErrorBoundary } from '@/shared/ui/error-boundary';
import { Skeleton } from '@/shared/ui/skeleton';
import { withMantine } from '@/shared/ui/with-mantine';

// The diagram belongs to one feature and is shown by several: the application hands it round, as a chunk of its own.
const DiagramView = lazy(async () => ({
  default: await withMantine<DiagramProps>(async () => (await Promise.all([import('@/features/modeling/diagram-view'), textsOfAll()]))[0].default),
}));

const drawDiagram = (props: DiagramProps) => (
  <ErrorBoundary>
    <Suspense fallback={<Skeleton height={props.height ?? 320} />}>
      <DiagramView {...props} />
    </Suspense>
  </ErrorBoundary>
);

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(newQueryClient);

  // Much of what the server says is in the reader's language: another language asks for it anew.
  useEffect(() => {
    return i18n.onChange(() => { void client.invalidateQueries(); });
  }, [client]);

  return (
    <QueryClientProvider client={client}>
      <SavingProvider><DiagramProvider value={drawDiagram}>{children}</DiagramProvider></SavingProvider>
    </QueryClientProvider>
  );
}
