import { Description, Errors, Label, Numberfield, useSingleLineTemplateEvaluation } from '@bpmn-io/form-js-viewer';
import { type ComponentChildren, type FunctionComponent, h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n, type Translate } from '@/shared/i18n';
import { isExact, readFigure, writeFigure } from '@/shared/lib/figures';
import type { FormComponent } from './form-schema';
import { figureOf } from './form-values';

type Part = FunctionComponent<Record<string, unknown>>;
const [FieldLabel, FieldDescription, FieldErrors] = [Label, Description, Errors] as unknown as [Part, Part, Part];
const inTemplate = useSingleLineTemplateEvaluation as unknown as (text: string | undefined, options: object) => string | undefined;

interface FigureProps {
  field: FormComponent;
  fieldInstance?: { valuePath: (string | number)[] } | null;
  value: unknown;
  domId: string;
  errors?: string[];
  disabled?: boolean;
  readonly?: boolean;
  onChange: (change: { value: unknown }) => void;
  onBlur?: () => void;
  onFocus?: () => void;
}

/** "targets[2].reason" as form-js counts it: ["targets", 2, "reason"]. */
export function pathText(path: readonly (string | number)[]): string {
  return path.map((part, index) => (typeof part === 'number' || /^\d+$/.test(part) ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}

function isTooLong(text: string): boolean {
  const { plain } = readFigure(text, i18n.language);
  return plain !== null && !isExact(plain);
}

export type Path = readonly (string | number)[];

export function valueIn(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, part) => (inner as Record<string | number, unknown> | null | undefined)?.[part], data);
}

/** What was typed into fields for figures and is none, by the path of the field. The form itself holds nothing there, so that no condition reads it. */
export class UnreadFigures {
  #start: unknown = {};
  /** `null` where the field holds a figure or nothing since. */
  readonly #texts = new Map<string, string | null>();
  /** Which form it is: a field of the one before takes nothing of this one away. */
  round = 0;

  /** Begins anew with what a form is filled with: what was no figure when it was kept is none now either. */
  begin(start: unknown): void {
    this.#start = start;
    this.#texts.clear();
    this.round += 1;
  }

  get(path: Path): string | null {
    const text = this.#texts.get(pathText(path));
    if (text !== undefined) return text;
    const start = valueIn(this.#start, path);
    return typeof start === 'string' && start.trim() !== '' && figureOf(start) === 'none' ? start.trim() : null;
  }

  set(path: Path, text: string | null): void {
    this.#texts.set(pathText(path), text);
  }

  /** Why it is no figure, in words. */
  verdict(path: Path, t: Translate): string | null {
    const text = this.get(path);
    return text === null ? null : t(isTooLong(text) ? 'verdict.numberRange' : 'verdict.number');
  }

  /** The text as it is kept with the answers: "1e3" would be a figure for the rules, and the blank behind keeps it from being one. */
  kept(path: Path): string | null {
    const text = this.get(path);
    return text === null || figureOf(text) === 'none' ? text : `${text} `;
  }
}

/** The figure that was typed as the field holds it; `undefined` for what is none, or would lose digits. */
function held(typed: string, field: FormComponent, language: string): unknown {
  const { plain } = readFigure(typed, language);
  if (plain === '') return null;
  if (plain === null) return undefined;
  if (field['serializeToString'] === true) return plain;
  return isExact(plain) ? Number(plain) : undefined;
}

/** What is held as it would be typed. */
function shown(value: unknown, language: string): string {
  return typeof value === 'number' || (typeof value === 'string' && figureOf(value) !== 'none') ? writeFigure(value, language) : '';
}

/** The field for figures: what was typed stays as it was typed, read as the language writes figures, and never changed into another one. */
export function figureField(speak: () => Translate, unread: UnreadFigures): FunctionComponent<FigureProps> & { config: object } {
  function FigureField({ field, fieldInstance, value, domId, errors = [], disabled, readonly, onChange, onBlur, onFocus }: FigureProps) {
    const language = i18n.language;
    const input = useRef<HTMLInputElement>(null);
    const path = fieldInstance?.valuePath ?? [];
    const place = pathText(path);
    const told = useRef({ value, language });
    const [typed, setTyped] = useState(() => unread.get(path) ?? shown(value, language));
    if (told.current.value !== value || (told.current.language !== language && unread.get(path) === null)) {
      told.current = { value, language };
      unread.set(path, null);
      setTyped(shown(value, language));
    }
    useEffect(() => {
      const { round } = unread;
      return () => { if (unread.round === round) unread.set(path, null); };
      // eslint-disable-next-line react-hooks/exhaustive-deps -- a new array each time
    }, [place]);
    const take = (text: string) => {
      const next = held(text, field, language);
      unread.set(path, next === undefined ? text : null);
      told.current = { value: next ?? null, language };
      setTyped(text);
      onChange({ value: next ?? null });
    };
    const step = (up: boolean) => { if (!readonly && !disabled) take(writeFigure(stepped(value, field, up), language)); };
    const { plain, isGrouped } = readFigure(typed, language);
    const { label, description, appearance, validate } = field as unknown as {
      label?: string; description?: string; appearance?: { prefixAdorner?: string; suffixAdorner?: string }; validate?: { required?: boolean };
    };
    const [before, after] = [inTemplate(appearance?.prefixAdorner, { debug: true }), inTemplate(appearance?.suffixAdorner, { debug: true })];
    const state = `${disabled ? ' fjs-disabled' : ''}${readonly ? ' fjs-readonly' : ''}`;
    const arrow = (up: boolean) => h('button', {
      type: 'button', tabIndex: -1, class: up ? 'fjs-number-arrow-up' : 'fjs-number-arrow-down', 'aria-label': speak()(up ? 'word.increase' : 'word.decrease'), onClick: () => { step(up); },
    }, h('svg', { width: 8, height: 8, 'aria-hidden': true }, h('path', { fill: 'currentColor', d: up ? 'M8 6.5 4 1.5 0 6.5Z' : 'M8 1.5 4 6.5 0 1.5Z' })));
    const adorned = (text: string | undefined, side: string): ComponentChildren => (text
      ? h('span', { class: `fjs-input-adornment ${side}`, onClick: () => { input.current?.focus(); } }, h('span', { class: 'fjs-input-adornment-text' }, text)) : null);
    return h('div', { class: `fjs-form-field fjs-form-field-number${state}${errors.length > 0 ? ' fjs-has-errors' : ''}` },
      h(FieldLabel, { htmlFor: domId, label, required: validate?.required }),
      h('div', { class: `fjs-input-group${state}` },
        adorned(before, 'border-right border-radius-left'),
        h('div', { class: `fjs-vertical-group${state}` },
          h('input', {
            ref: input, id: domId, class: 'fjs-input', type: 'text', inputMode: 'decimal', autoComplete: 'off', value: typed, disabled, readOnly: readonly,
            required: validate?.required, 'aria-invalid': errors.length > 0, 'aria-describedby': `${domId}-description ${domId}-read ${domId}-error-message`,
            onInput: (event: { currentTarget: { value: string } }) => { take(event.currentTarget.value); },
            onKeyDown: (event: KeyboardEvent) => {
              if (event.code !== 'ArrowUp' && event.code !== 'ArrowDown') return;
              event.preventDefault();
              step(event.code === 'ArrowUp');
            },
            onBlur: () => { onBlur?.(); }, onFocus: () => { onFocus?.(); },
          }),
          h('div', { class: `fjs-number-arrow-container${state}` }, arrow(true), h('div', { class: 'fjs-number-arrow-separator' }), arrow(false))),
        adorned(after, 'border-left border-radius-right')),
      h(FieldDescription, { id: `${domId}-description`, description }),
      isGrouped && plain ? h('div', { id: `${domId}-read`, class: 'fjs-form-field-description', 'aria-live': 'polite' }, speak()('readAs', { figure: writeFigure(plain, language) })) : null,
      h(FieldErrors, { id: `${domId}-error-message`, errors }));
  }
  FigureField.config = Numberfield.config as object;
  return FigureField;
}

/** The next step up or down from what is held, on the steps that the field has. */
function stepped(value: unknown, field: FormComponent, up: boolean): number {
  const digits = typeof field['decimalDigits'] === 'number' ? field['decimalDigits'] : 0;
  const increment = Number(field['increment']) || 10 ** -digits;
  const now = typeof value === 'number' || (typeof value === 'string' && figureOf(value) === 'sound') ? Number(value) : 0;
  const steps = now / increment;
  const whole = Math.round(steps);
  const onStep = Math.abs(steps - whole) < 1e-9;
  const next = up ? (onStep ? whole : Math.floor(steps)) + 1 : onStep ? whole - 1 : Math.floor(steps);
  return Number((next * increment).toPrecision(15));
}

/** Puts the field in the place of the one that form-js brings. */
export function figureModule(speak: () => Translate, unread: UnreadFigures): object {
  const put = (fields: { register: (type: string, component: unknown) => void }) => {
    fields.register('number', figureField(speak, unread));
    return {};
  };
  return { __init__: ['figures'], figures: ['factory', Object.assign(put, { $inject: ['formFields'] })] };
}
