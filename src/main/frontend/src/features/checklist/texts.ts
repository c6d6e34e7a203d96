import checklist from '@/i18n/checklist.vi.json';
import field from '@/i18n/field.vi.json';
import { i18n } from '@/shared/i18n';

// They come with the pages of this feature.
i18n.add('vi', 'checklist', checklist);
i18n.add('vi', 'field', field);
