import type { Translate } from '@/shared/i18n';
import { buildExpressionContext, Form } from '@bpmn-io/form-js-viewer';
import type { FieldProblem } from '@/shared/api/problem';
import { SettledConditions } from './form-conditions';
import { writeDatesDayFirst } from './form-dates';
import { FormFeel } from './form-feel';
import { figureModule, pathText, UnreadFigures, valueIn } from './form-figures';
import { asJudged, figureVerdicts, verdictsOf } from './form-rules';
import type { FormComponent, FormSchema } from './form-schema';
import { composed, handedOver } from './form-values';
import { speakIn } from './form-words';

export type FormData = Record<string, unknown>;

interface FieldInstance {
  id: string;
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
  expressionContextInfo: Parameters<typeof buildExpressionContext>[0];
}

/** What the browser finds wrong with a field, in words. */
export interface FieldFault {
  path: string;
  verdicts: string[];
}

export interface Submission {
  data: FormData;
  isAccepted: boolean;
  faults: FieldFault[];
}

interface Validator {
  validateFieldInstance(field: FieldInstance, value: unknown): string[];
}

type FormOptions = ConstructorParameters<typeof Form>[0];
/** What form-js does otherwise than the server. */
const asOnServer = { expressionLanguage: ['type', FormFeel], conditionChecker: ['type', SettledConditions] };
/** Days and times are taken over when their field is left. */
const leaveField = () => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
};

/** The one place that handles form-js; everything around it is declarative. */
export class FormEngine {
  readonly #unread = new UnreadFigures();
  // By default form-js takes typing over after 300 ms, and any redrawing before that (a focus is enough) throws the typing away.
  readonly #form = new Form({ debounce: false, additionalModules: [asOnServer, figureModule(() => this.#t, this.#unread)] } as FormOptions);
  readonly #observer: MutationObserver;
  readonly #root: HTMLElement;
  #t: Translate;
  #remarked: readonly string[] = [];
  #refusals: { path: string; value: string; message: string }[] = [];
  #known = '';

  constructor(root: HTMLElement, t: Translate, onEdit: () => void) {
    writeDatesDayFirst();
    this.#root = root;
    this.#t = t;
    const validator = this.#form.get<Validator>('validator');
    const judge = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (field, value) => {
      if (this.#isFixed(field)) return [];
      const component = this.#componentOf(field);
      const unread = component.type === 'number' ? this.#unread.verdict(field.valuePath, this.#t) : null;
      if (unread) return [unread];
      const judged = asJudged(component, value);
      const unfit = figureVerdicts(component, judged, this.#t);
      return unfit.length > 0 ? unfit : [...verdictsOf(component, judged, judge(field, judged), this.#t), ...this.#refusalsOf(field, value)];
    };
    this.#form.on('field.updated', () => { queueMicrotask(() => { this.#tellEdit(onEdit); }); });
    this.#form.attachTo(root);
    this.#observer = new MutationObserver(() => { this.#dress(); });
  }

  async show(schema: FormSchema, data: FormData, remarked: readonly string[], t: Translate): Promise<void> {
    this.#t = t;
    this.#remarked = remarked;
    this.#unread.begin(composed(data));
    await this.#form.importSchema(composed(schema), composed(data));
    this.#watch();
  }

  set isReadOnly(value: boolean) {
    this.#form.setProperty('readOnly', value);
  }

  /** What would be sent now: hidden and disabled fields are left out. */
  get data(): FormData {
    return this.#withUnread(handedOver(this.#form['_getSubmitData']() as FormData));
  }

  /** Takes over what is being typed, and says whether the browser accepts all of it. */
  submit(): Submission {
    leaveField();
    this.#refusals = [];
    const { data, errors } = this.#form.submit();
    const faults = this.#faults(errors);
    const isAccepted = faults.length === 0;
    if (!isAccepted) this.#goToFirstError();
    return { data: handedOver(data as FormData), isAccepted, faults };
  }

  /** Shows the server's sentences at their fields; returns those that have no field here. */
  refuse(problems: readonly FieldProblem[]): FieldProblem[] {
    const fields = new Map(this.#instances().map(field => [pathText(field.valuePath), field]));
    this.#refusals = problems.filter(problem => fields.has(problem.path)).map(({ path, message }) => ({ path, message, value: this.#valueAt(path) }));
    this.#form.validate();
    this.#goToFirstError();
    return problems.filter(problem => !fields.has(problem.path));
  }

  /** Puts the reader into a field. */
  goTo(path: string): void {
    const element = this.#elementOf(path);
    element?.focus();
    element?.closest('.fjs-form-field')?.scrollIntoView({ block: 'center' });
  }

  destroy(): void {
    this.#observer.disconnect();
    this.#form.destroy();
  }

  /** With what was typed and is no figure, so that it is kept with the rest. */
  #withUnread(data: FormData): FormData {
    for (const field of this.#instances()) {
      const text = this.#componentOf(field).type === 'number' ? this.#unread.kept(field.valuePath) : null;
      const inner = valueIn(data, field.valuePath.slice(0, -1));
      const name = field.valuePath.at(-1);
      if (text !== null && name !== undefined && typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)) (inner as Record<string | number, unknown>)[name] = text;
    }
    return data;
  }

  #instances(): FieldInstance[] {
    return this.#form.get<{ getAllKeyed(): FieldInstance[] }>('formFieldInstanceRegistry').getAllKeyed();
  }

  #componentOf(field: FieldInstance): FormComponent {
    return this.#form.get<{ get(id: string): FormComponent }>('formFieldRegistry').get(field.id);
  }

  /** What cannot be changed cannot be corrected either. */
  #isFixed(field: FieldInstance): boolean {
    const { readonly } = this.#componentOf(field);
    const feel = this.#form.get<FormFeel>('expressionLanguage');
    return typeof readonly === 'string' ? feel.evaluateUnaryTest(readonly, buildExpressionContext(field.expressionContextInfo)) === true : readonly === true;
  }

  /** form-js answers by component id and row numbers. */
  #faults(errors: unknown): FieldFault[] {
    return this.#instances().flatMap(field => {
      let found = errors;
      for (const part of [field.id, ...Object.values(field.indexes ?? {})]) found = (found as Record<string | number, unknown> | undefined)?.[part];
      return Array.isArray(found) && found.length > 0 ? [{ path: pathText(field.valuePath), verdicts: found as string[] }] : [];
    });
  }

  #elementOf(path: string): HTMLElement | null {
    const field = this.#instances().find(instance => pathText(instance.valuePath) === path);
    return field ? this.#root.querySelector<HTMLElement>(`[id^="fjs-form-${this.#form._id}-${field.id}"]`) : null;
  }

  /** form-js also updates fields while it draws them (calendars do): only what changes the data is an edit. */
  #tellEdit(onEdit: () => void): void {
    const now = JSON.stringify(this.data);
    if (now === this.#known) return;
    this.#known = now;
    onEdit();
  }

  #dress(): void {
    speakIn(this.#root, this.#t);
    for (const path of this.#remarked) this.#elementOf(path)?.closest('.fjs-form-field')?.setAttribute('data-remarked', '');
  }

  #valueAt(path: string): string {
    const field = this.#instances().find(instance => pathText(instance.valuePath) === path);
    return JSON.stringify(valueIn(this.data, field?.valuePath ?? []) ?? null);
  }

  /** What the server said of a field holds as long as its value is the refused one; the next submission asks anew. */
  #refusalsOf(field: FieldInstance, value: unknown): string[] {
    const path = pathText(field.valuePath);
    const now = JSON.stringify(value ?? null);
    return this.#refusals.filter(refusal => refusal.path === path && refusal.value === now).map(refusal => refusal.message);
  }

  #goToFirstError(): void {
    requestAnimationFrame(() => {
      const field = this.#root.querySelector('.fjs-has-errors');
      field?.scrollIntoView({ block: 'center' });
      field?.querySelector<HTMLElement>('input, textarea, [tabindex="0"]')?.focus({ preventScroll: true });
    });
  }

  #watch(): void {
    this.#known = JSON.stringify(this.data);
    this.#dress();
    this.#observer.observe(this.#root, { childList: true, subtree: true, characterData: true, attributeFilter: ['placeholder', 'aria-label', 'title'] });
  }
}
