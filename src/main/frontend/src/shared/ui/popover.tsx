import { type ReactNode, useEffect, useId, useState } from 'react';
import classes from './popup.module.css';
import { type PopupPlace, useDismissal, usePopup } from './use-popup';

interface PopoverProps {
  place: PopupPlace;
  /** In pixels. */
  width: number;
  /** Words of the button that opens it. */
  label: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/** An explanation behind a button. */
export function Popover({ place, width, label, className, children }: PopoverProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { anchor, setAnchor, panel } = usePopup(isOpen, place);
  useDismissal(isOpen, { anchor, panel }, () => { setIsOpen(false); });
  useEffect(() => { if (isOpen) panel.current?.focus({ preventScroll: true }); }, [isOpen, panel]);
  return (
    <>
      <button
        ref={setAnchor} type="button" id={`${id}-button`} className={className} aria-haspopup="dialog" aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-panel` : undefined} onClick={() => { setIsOpen(!isOpen); }}
      >
        {label}
      </button>
      {isOpen ? (
        <div ref={panel} popover="manual" id={`${id}-panel`} role="dialog" aria-labelledby={`${id}-button`} tabIndex={-1} className={classes.panel} style={{ width }}>{children}</div>
      ) : null}
    </>
  );
}
