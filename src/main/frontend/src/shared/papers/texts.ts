import paper from '@/i18n/paper.vi.json';
import { i18n } from '@/shared/i18n';

// They come with what shows papers.
i18n.add('vi', 'paper', paper);
