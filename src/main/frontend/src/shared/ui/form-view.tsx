import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form-view.css';
import { Form } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { Vietnamese } from 'flatpickr/dist/l10n/vn.js';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '@/shared/api/problem';
import { inLanguage, translateMessage, translateWords } from './form-words';

type Values = Record<string, unknown>;
type Errors = Record<string, string[]>;

/** What the page may ask of the form. */
export interface FormHandle {
  /** The values when they are valid, else {@code null} with the errors shown at their fields. */
  submit: () => Promise<Values | null>;
  /** Shows what the server said of single fields. */
  showProblems: (problems: FieldProblem[]) => void;
}

interface Props {
  schema: Values;
  data: Values;
  readOnly: boolean;
  onChange?: (values: Values) => void;
  handle?: Ref<FormHandle>;
}

interface Viewer {
  importSchema: (schema: Values, data: Values) => Promise<unknown>;
  submit: () => { data: Values; errors: Errors };
  on: (event: string, listener: (event: { data?: Values; state?: { data: Values } }) => void) => void;
  get: (name: string) => { validateFieldInstance: (field: unknown, value: unknown) => string[]; getAll: () => { id: string; key?: string }[] };
  _setState: (state: { errors: Errors }) => void;
  _getState: () => { errors: Errors };
  _getSubmitData: () => Values;
  destroy: () => void;
}

/** The viewer waits this long before it takes a typed text over. */
const DEBOUNCE_MILLIS = 320;

const settle = () => new Promise((resolve) => setTimeout(resolve, DEBOUNCE_MILLIS));

/** Renders a form schema. The only place that knows the viewer library. */
export function FormView({ schema, data, readOnly, onChange, handle }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const viewer = useRef<Viewer | null>(null);
  const changed = useRef(onChange);
  const { t, i18n } = useTranslation('form');

  useEffect(() => {
    changed.current = onChange;
  }, [onChange]);

  useEffect(() => {
    const host = container.current;
    if (!host) return;
    flatpickr.localize(i18n.language === 'en' ? flatpickr.l10ns.default : Vietnamese);
    const form = new Form({ container: host }) as unknown as Viewer;
    viewer.current = form;
    const validator = form.get('validator');
    const validate = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (field, value) => validate(field, value).map((message) => translateMessage(message, t));
    const observer = new MutationObserver(() => translateWords(host, t));
    observer.observe(host, { childList: true, subtree: true, attributes: true, attributeFilter: ['placeholder'] });
    let ready = false;
    form.on('changed', () => {
      if (ready) changed.current?.(form._getSubmitData());
    });
    const shown = readOnly ? lock(inLanguage(schema, i18n.language)) : inLanguage(schema, i18n.language);
    void form.importSchema(shown, structuredClone(data)).then(() => {
      translateWords(host, t);
      ready = true;
    });
    return () => {
      observer.disconnect();
      form.destroy();
      viewer.current = null;
    };
    // A draft that arrives later must not overwrite what is being typed: only another task or language builds the form anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [schema, readOnly, i18n.language]);

  useImperativeHandle(handle, () => ({
    submit: async () => {
      (document.activeElement as HTMLElement | null)?.blur();
      await settle();
      if (!viewer.current) return null;
      const result = viewer.current.submit();
      const valid = Object.values(result.errors).every((messages) => messages.length === 0);
      if (!valid) focusFirstError(container.current);
      return valid ? result.data : null;
    },
    showProblems: (problems) => {
      const form = viewer.current;
      if (!form) return;
      const fields = form.get('formFieldRegistry').getAll();
      const errors: Errors = { ...form._getState().errors };
      for (const problem of problems) {
        const key = problem.path.replace(/^.*\./, '');
        const field = fields.find((candidate) => candidate.key === key);
        if (field) errors[field.id] = [problem.message];
      }
      form._setState({ errors });
      focusFirstError(container.current);
    },
  }));

  return <div className="form-view" ref={container} />;
}

/** Every field disabled, for those who may look but not answer. */
function lock(schema: Values): Values {
  const components = (schema.components as Values[] | undefined)?.map((component) => ({ ...lock(component), readonly: true }));
  return components ? { ...schema, components } : schema;
}

function focusFirstError(host: HTMLElement | null) {
  requestAnimationFrame(() => {
    const field = host?.querySelector('.fjs-has-errors input, .fjs-has-errors textarea, .fjs-has-errors [tabindex]') as HTMLElement | null | undefined;
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  });
}
