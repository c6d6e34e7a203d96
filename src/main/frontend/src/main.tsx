import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-500.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@fontsource/be-vietnam-pro/vietnamese-700.css';
import '@fontsource/be-vietnam-pro/latin-ext-400.css';
import '@fontsource/be-vietnam-pro/latin-ext-500.css';
import '@fontsource/be-vietnam-pro/latin-ext-600.css';
import '@fontsource/be-vietnam-pro/latin-ext-700.css';
import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-500.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import '@fontsource/be-vietnam-pro/latin-700.css';
import '@mantine/core/styles.css';
import '@/shared/ui/tokens.css';
import '@/shared/ui/base.css';
import '@/shared/ui/color-scheme';
import { createRoot } from 'react-dom/client';
import { Providers } from '@/app/providers';
import { AppRouter } from '@/app/router';
import { textsAreThere } from '@/shared/i18n';
import { loadTheRest } from '@/shared/ui/later';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
void textsAreThere.then(() => { createRoot(root).render(<Providers><AppRouter /></Providers>); });

// What a press opens is fetched while nobody waits for anything.
const REST_AFTER = 2_000;
window.addEventListener('load', () => { setTimeout(() => { void loadTheRest(); }, REST_AFTER); });
