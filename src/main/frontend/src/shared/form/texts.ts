import form from '@/i18n/form.vi.json';
import { i18n } from '@/shared/i18n';

// They come with what judges what is typed.
i18n.add('vi', 'form', form);
