import { type ReactNode, useEffect, useState } from 'react';
import classes from './popup.module.css';
import { type PopupPlace, usePopup } from './use-popup';

/** Milliseconds that a pointer rests before it is told. */
const REST = 300;

interface HintProps {
  /** The words that the thing under the pointer has as its name. */
  label: string;
  place: PopupPlace;
  disabled?: boolean;
  children: ReactNode;
}

/** Shows the name of what has no words of its own, to the eye only: the name itself stands at the thing. */
export function Hint({ label, place, disabled = false, children }: HintProps) {
  const [state, setState] = useState<'off' | 'resting' | 'on'>('off');
  const isOpen = state === 'on' && !disabled;
  const { setAnchor, panel } = usePopup(isOpen, place);
  useEffect(() => {
    if (state !== 'resting') return;
    const timer = setTimeout(() => { setState('on'); }, REST);
    return () => { clearTimeout(timer); };
  }, [state]);
  const end = () => { setState('off'); };
  return (
    <span
      ref={element => { setAnchor(element?.firstElementChild instanceof HTMLElement ? element.firstElementChild : null); }} className={classes.hinted}
      onMouseEnter={() => { setState('resting'); }} onMouseLeave={end} onMouseDown={end}
    >
      {children}
      {isOpen ? <div ref={panel} popover="manual" aria-hidden className={classes.hint}>{label}</div> : null}
    </span>
  );
}
