import evidence from '@/i18n/evidence.vi.json';
import { i18n } from '@/shared/i18n';

// They come with what shows or takes files.
i18n.add('vi', 'evidence', evidence);
