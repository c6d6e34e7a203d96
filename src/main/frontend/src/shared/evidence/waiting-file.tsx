import { useTranslation } from '@/shared/i18n';
import { DropButton } from '@/shared/saving/drop-button';
import type { Item } from '@/shared/saving/item';
import { SavedNote } from '@/shared/saving/saved-note';
import { useSaving } from '@/shared/saving/saving-context';
import { stateOf } from '@/shared/saving/use-saved';
import { faultWords } from '@/shared/saving/waiting';
import classes from './evidence-strip.module.css';
import { KindIcon } from './kind-icon';

/** A file that is on this device and not with the server yet. */
export function WaitingFile({ item, onRetry, onDrop }: { item: Item; onRetry: () => void; onDrop: () => void }) {
  const { t } = useTranslation('saving');
  const shown = useSaving();
  return (
    <li>
      <KindIcon mediaType={item.file?.type ?? ''} />
      <div className={classes.waiting}>
        {item.label}
        <SavedNote state={stateOf(item, shown)} message={faultWords(item.fault, t)} retry={onRetry} />
      </div>
      <DropButton onDrop={onDrop} />
    </li>
  );
}
