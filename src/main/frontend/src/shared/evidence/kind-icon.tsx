import { IconFileText, IconPhoto } from '@tabler/icons-react';

/** A picture or a paper, before the name of a file. */
export function KindIcon({ mediaType }: { mediaType: string }) {
  return mediaType.startsWith('image/') ? <IconPhoto size={18} stroke={1.75} aria-hidden /> : <IconFileText size={18} stroke={1.75} aria-hidden />;
}
