import { type ComponentType, createContext, type KeyboardEvent, type ReactNode, type Ref, useContext, useEffect, useId, useState } from 'react';
import { Link } from '@/shared/routing/routing';
import classes from './popup.module.css';
import { type PopupPlace, useDismissal, usePopup } from './use-popup';

const CloseContext = createContext<() => void>(() => undefined);

/** What the button of a menu is given. */
export interface MenuTrigger {
  ref: Ref<HTMLButtonElement>;
  id: string;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  'aria-controls': string | undefined;
  onClick: () => void;
}

interface MenuProps {
  place: PopupPlace;
  /** Draws the button that opens it. */
  trigger: (its: MenuTrigger) => ReactNode;
  /** In pixels; as wide as its words when left out. */
  width?: number;
  /** Opens nothing. */
  disabled?: boolean;
  children: ReactNode;
}

const itemsOf = (panel: HTMLElement) => [...panel.querySelectorAll<HTMLElement>('[role=menuitem]')];

/** A list of acts behind a button: arrows, Home and End move, Enter chooses, Escape and a press elsewhere close. */
export function Menu({ place, trigger, width, disabled = false, children }: MenuProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { anchor, setAnchor, panel } = usePopup(isOpen, place);
  const close = () => { setIsOpen(false); };
  useDismissal(isOpen, { anchor, panel }, close);
  useEffect(() => { if (isOpen) panel.current?.focus({ preventScroll: true }); }, [isOpen, panel]);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Tab') {
      close();
      return;
    }
    const items = itemsOf(event.currentTarget);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined || items.length === 0) return;
    event.preventDefault();
    items.at(to % items.length)?.focus();
  }

  return (
    <>
      {trigger({
        ref: setAnchor, id: `${id}-button`, 'aria-haspopup': 'menu', 'aria-expanded': isOpen, 'aria-controls': isOpen ? `${id}-menu` : undefined,
        onClick: () => { setIsOpen(!isOpen && !disabled); },
      })}
      {isOpen ? (
        <div
          ref={panel} popover="manual" id={`${id}-menu`} role="menu" aria-labelledby={`${id}-button`} tabIndex={-1} className={classes.menu}
          {...(width === undefined ? {} : { style: { width } })} onKeyDown={onKeyDown}
        >
          <CloseContext value={() => { close(); anchor.current?.focus(); }}>{children}</CloseContext>
        </div>
      ) : null}
    </>
  );
}

interface MenuItemProps {
  icon?: ComponentType<{ size?: number | string; stroke?: number | string }>;
  /** Stands at the end of the line. */
  end?: ReactNode;
  /** Whether it is what is in force. */
  isCurrent?: boolean;
  children: ReactNode;
}

export function MenuItem({ onChoose, ...its }: MenuItemProps & { onChoose: () => void }) {
  const close = useContext(CloseContext);
  return (
    <button
      type="button" role="menuitem" tabIndex={-1} className={classes.item} aria-current={its.isCurrent}
      onMouseMove={event => { event.currentTarget.focus({ preventScroll: true }); }} onClick={() => { close(); onChoose(); }}
    >
      <Face {...its} />
    </button>
  );
}

export function MenuLink({ to, ...its }: MenuItemProps & { to: string }) {
  const close = useContext(CloseContext);
  return <Link to={to} role="menuitem" tabIndex={-1} className={classes.item} onClick={close}><Face {...its} /></Link>;
}

function Face({ icon: Icon, end, children }: MenuItemProps) {
  return (
    <>
      {Icon ? <Icon size={16} /> : null}
      <span>{children}</span>
      {end}
    </>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <div className={classes.label}>{children}</div>;
}

export function MenuDivider() {
  return <div role="separator" className={classes.divider} />;
}
