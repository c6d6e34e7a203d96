import { Form } from '@bpmn-io/form-js-viewer';
import type { TFunction } from 'i18next';
import type { FieldProblem } from '@/shared/api/problem';
import { writeDatesDayFirst } from './form-dates';
import type { FormSchema } from './form-schema';
import { speakIn, verdictInWords } from './form-words';

export type FormData = Record<string, unknown>;

interface FieldInstance {
  id: string;
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
}

interface Validator {
  validateFieldInstance(field: FieldInstance, value: unknown): string[];
}

type FormOptions = ConstructorParameters<typeof Form>[0];
type ErrorTree = { [key: string]: string[] | ErrorTree };

/** Days and times are taken over when their field is left. */
const leaveField = () => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
};

/** "targets[2].reason" as form-js counts it: ["targets", 2, "reason"]. */
export function pathText(path: readonly (string | number)[]): string {
  return path.map((part, index) => (typeof part === 'number' || /^\d+$/.test(part) ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}

/** The one place that handles form-js; everything around it is declarative. */
export class FormEngine {
  // By default form-js takes typing over after 300 ms, and any redrawing before that (a focus is enough) throws the typing away.
  readonly #form = new Form({ debounce: false } as FormOptions);
  readonly #observer: MutationObserver;
  readonly #root: HTMLElement;
  #t: TFunction<'form'>;

  constructor(root: HTMLElement, t: TFunction<'form'>, onEdit: () => void) {
    writeDatesDayFirst();
    this.#root = root;
    this.#t = t;
    const validator = this.#form.get<Validator>('validator');
    const judge = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (field, value) => judge(field, value).map(verdict => verdictInWords(verdict, this.#t));
    this.#form.on('field.updated', () => { queueMicrotask(onEdit); });
    this.#form.attachTo(root);
    this.#observer = new MutationObserver(() => { speakIn(root, this.#t); });
  }

  async show(schema: FormSchema, data: FormData, t: TFunction<'form'>): Promise<void> {
    this.#t = t;
    await this.#form.importSchema(schema, data);
    this.#watch();
  }

  set isReadOnly(value: boolean) {
    this.#form.setProperty('readOnly', value);
  }

  /** What would be sent now: hidden and disabled fields are left out. */
  get data(): FormData {
    return this.#form['_getSubmitData']() as FormData;
  }

  /** Takes over what is being typed, and says whether the browser accepts all of it. */
  submit(): { data: FormData; isAccepted: boolean } {
    leaveField();
    const { data, errors } = this.#form.submit();
    const isAccepted = Object.keys(errors as object).length === 0;
    if (!isAccepted) this.#goToFirstError();
    return { data: data as FormData, isAccepted };
  }

  /** Shows the server's sentences at their fields; returns those that have no field here. */
  refuse(problems: readonly FieldProblem[]): FieldProblem[] {
    const byPath = new Map(this.#instances().map(field => [pathText(field.valuePath), field]));
    const errors: ErrorTree = {};
    const homeless: FieldProblem[] = [];
    for (const problem of problems) {
      const field = byPath.get(problem.path);
      if (field) this.#place(errors, field, problem.message);
      else homeless.push(problem);
    }
    this.#form._setState({ errors });
    this.#goToFirstError();
    return homeless;
  }

  /** Puts the reader into a field. */
  goTo(path: string): void {
    const field = this.#instances().find(instance => pathText(instance.valuePath) === path);
    const element = field && this.#root.querySelector<HTMLElement>(`[id^="fjs-form-${this.#form._id}-${field.id}"]`);
    element?.focus();
    element?.closest('.fjs-form-field')?.scrollIntoView({ block: 'center' });
  }

  destroy(): void {
    this.#observer.disconnect();
    this.#form.destroy();
  }

  #instances(): FieldInstance[] {
    return this.#form.get<{ getAllKeyed(): FieldInstance[] }>('formFieldInstanceRegistry').getAllKeyed();
  }

  #place(errors: ErrorTree, field: FieldInstance, message: string): void {
    const keys = [field.id, ...Object.values(field.indexes ?? {}).map(String)];
    const last = keys.pop() ?? field.id;
    let branch = errors;
    for (const key of keys) {
      const next = branch[key];
      branch = branch[key] = next && !Array.isArray(next) ? next : {};
    }
    const before = branch[last];
    branch[last] = [...(Array.isArray(before) ? before : []), message];
  }

  #goToFirstError(): void {
    requestAnimationFrame(() => {
      const field = this.#root.querySelector('.fjs-has-errors');
      field?.scrollIntoView({ block: 'center' });
      field?.querySelector<HTMLElement>('input, textarea, [tabindex="0"]')?.focus({ preventScroll: true });
    });
  }

  #watch(): void {
    speakIn(this.#root, this.#t);
    this.#observer.observe(this.#root, { childList: true, subtree: true, characterData: true, attributeFilter: ['placeholder', 'aria-label', 'title'] });
  }
}
