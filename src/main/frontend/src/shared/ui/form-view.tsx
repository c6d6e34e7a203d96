import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form-view.css';
import '../form/texts';
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import type { FieldProblem } from '@/shared/api/problem';
import { keepCalendarsInSight, nameDaysIn } from '@/shared/form/form-dates';
import { type FormData, FormEngine, type Submission } from '@/shared/form/form-engine';
import { showLongChoices } from '@/shared/form/long-choices';
import { type FormRemark, type FormSchema, inLanguage, withRemarks } from '@/shared/form/form-schema';
import { ErrorView } from './state-views';

export interface FormHandle {
  /** What would be sent now. */
  data(): FormData;
  /** Judges the form in the browser; shows what is wrong at the fields. */
  submit(): Submission;
  /** Shows the server's refusals at their fields; returns those that belong to no field of this form. */
  refuse(problems: readonly FieldProblem[]): FieldProblem[];
  goTo(path: string): void;
}

interface FormViewProps {
  schema: FormSchema;
  /** Values to start with. Later changes are ignored: nothing that is being typed is ever replaced. */
  values: FormData;
  /** What the form reads but does not ask: option lists, tables, figures. */
  context?: FormData;
  readOnly?: boolean;
  /** Corrections asked for, shown at their fields. */
  remarks?: readonly FormRemark[];
  onEdit?: () => void;
  ref?: Ref<FormHandle>;
}

const none: readonly FormRemark[] = [];
const nothing: FormData = {};

/** A form of a human task. Give it a `key` per task; it keeps what is typed for as long as it lives. */
export function FormView({ schema, values, context = nothing, readOnly = false, remarks = none, onEdit, ref }: FormViewProps) {
  const { t, i18n } = useTranslation('form');
  const root = useRef<HTMLDivElement>(null);
  const engine = useRef<FormEngine | null>(null);
  const edited = useRef(onEdit);
  const [start] = useState({ schema, values, context, remarks, t });
  const [fault, setFault] = useState<unknown>(null);

  useLayoutEffect(() => { edited.current = onEdit; }, [onEdit]);

  useEffect(() => {
    if (!root.current) return;
    const element = root.current;
    const made = new FormEngine(element, start.t, () => edited.current?.());
    engine.current = made;
    const stops = [keepCalendarsInSight(element), showLongChoices(element)];
    return () => {
      stops.forEach(stop => { stop(); });
      engine.current = null;
      made.destroy();
    };
  }, [start]);

  const shownBefore = useRef(false);
  useEffect(() => {
    const language = i18n.language === 'en' ? 'en' : 'vi';
    const now = engine.current;
    if (!now) return;
    nameDaysIn(language);
    const typed = shownBefore.current ? now.data : nothing;
    shownBefore.current = true;
    now.show(withRemarks(inLanguage(start.schema, language), start.remarks, t('remark')), { ...start.context, ...start.values, ...typed }, start.remarks.map(remark => remark.path), t)
      .catch(setFault);
    return () => { if (engine.current !== now) shownBefore.current = false; };
  }, [start, t, i18n.language]);

  useEffect(() => {
    if (engine.current) engine.current.isReadOnly = readOnly;
  }, [readOnly]);

  useImperativeHandle(ref, () => ({
    data: () => engine.current?.data ?? nothing,
    submit: () => engine.current?.submit() ?? { data: nothing, isAccepted: false, faults: [] },
    refuse: problems => engine.current?.refuse(problems) ?? [...problems],
    goTo: path => { engine.current?.goTo(path); },
  }), []);

  if (fault) return <ErrorView error={fault} />;
  return <div ref={root} className="form-view" data-read-only={readOnly ? true : undefined} />;
}
