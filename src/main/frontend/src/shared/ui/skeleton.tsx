import classes from './skeleton.module.css';

/** The place of what is coming. */
export function Skeleton({ height }: { height: number }) {
  return <div className={classes.skeleton} data-coming style={{ height }} />;
}
