import classes from './keys.module.css';

/** The keys that do the same. */
export function Keys({ children, className = '' }: { children: string; className?: string | undefined }) {
  return <kbd className={`${classes.keys} ${className}`}>{children}</kbd>;
}
