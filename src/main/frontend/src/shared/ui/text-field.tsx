import { IconX } from '@tabler/icons-react';
import { type ComponentProps, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import classes from './text-field.module.css';

interface Around {
  label?: ReactNode;
  /** Said below the field. */
  description?: ReactNode;
  /** What is wrong with what stands in it. */
  error?: ReactNode;
  size?: 'sm' | 'md';
}

interface BesidesProps extends Omit<Around, 'size'> { id: string; required: boolean | undefined; children: ReactNode }

/** The label above a field and the words below it, bound to it. */
function Besides({ id, label, description, error, required, children }: BesidesProps) {
  return (
    <>
      {label ? <label className={classes.label} htmlFor={id}>{label}{required ? <span className={classes.star} aria-hidden> *</span> : null}</label> : null}
      {children}
      {description ? <p id={`${id}-description`} className={classes.description}>{description}</p> : null}
      {error ? <p id={`${id}-error`} className={classes.error}>{error}</p> : null}
    </>
  );
}

const told = (id: string, { description, error }: Pick<Around, 'description' | 'error'>) => ({
  'aria-invalid': error ? true : undefined,
  'aria-describedby': [description ? `${id}-description` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined,
});

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'size' | 'id' | 'className'>, Around {
  className?: string | undefined;
  leftSection?: ReactNode;
  rightSection?: ReactNode;
}

/** A line of text. */
export function TextField({ label, description, error, size = 'sm', className, leftSection, rightSection, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className={[classes.field, className].filter(Boolean).join(' ')} data-size={size}>
      <Besides id={id} label={label} description={description} error={error} required={rest.required}>
        <div className={classes.line}>
          {leftSection ? <span className={classes.left}>{leftSection}</span> : null}
          <input {...rest} {...told(id, { description, error })} id={id} className={classes.input} data-left={leftSection ? true : undefined} data-right={rightSection ? true : undefined} />
          {rightSection ? <span className={classes.right}>{rightSection}</span> : null}
        </div>
      </Besides>
    </div>
  );
}

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'id' | 'className' | 'ref'>, Around {
  value: string;
}

/** Where the browser lets a field grow by itself. */
const growsByItself = () => (globalThis.CSS as Partial<typeof CSS> | undefined)?.supports?.('field-sizing', 'content');

/** Text of several lines, as high as what stands in it. */
export function TextArea({ label, description, error, size = 'sm', value, ...rest }: TextAreaProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = area;
    if (!current || growsByItself()) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight + current.offsetHeight - current.clientHeight}px`;
  }, [value]);
  return (
    <div className={classes.field} data-size={size}>
      <Besides id={id} label={label} description={description} error={error} required={rest.required}>
        <textarea rows={2} {...rest} {...told(id, { description, error })} ref={area} id={id} value={value} className={`${classes.input} ${classes.area}`} />
      </Besides>
    </div>
  );
}

/** Empties the field it stands in. */
export function ClearButton(props: ComponentProps<'button'> & { 'aria-label': string }) {
  return <button type="button" {...props} className={classes.clear}><IconX size={15} stroke={1.75} aria-hidden /></button>;
}
