import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { newQueryClient } from '@/shared/api/query-client';
import { i18n } from '@/shared/i18n';
import { SavingProvider } from '@/shared/saving/saving-context';
import { queueForTests } from './queue';

/** Draws a part of the screen with everything it may ask for around it. */
export function show(ui: ReactNode, path = '/', queue = queueForTests()) {
  return render(
    <I18nextProvider i18n={i18n}>
      <MantineProvider env="test">
        <QueryClientProvider client={newQueryClient()}>
          <SavingProvider queue={queue}><MemoryRouter initialEntries={[path]}>{ui}</MemoryRouter></SavingProvider>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>,
  );
}
