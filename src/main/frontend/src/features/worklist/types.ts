import type {
  CalendarDueDate, WorklistDetailView, WorklistRemark, WorklistRowView, WorklistStepView, WorklistSummary, WorklistVerbAnswer,
} from '@/shared/api/types';
import type { Narrowed } from '@/shared/api/client';
import type { FormSchema } from '@/shared/form/form-schema';

export type TaskRow = WorklistRowView;
export type TaskSummary = WorklistSummary;
export type Remark = WorklistRemark;
export type DueDate = CalendarDueDate;
export type VerbAnswer = WorklistVerbAnswer;
export type TaskDetail = Narrowed<WorklistDetailView, {
  form: FormSchema | null; returnTo: Narrowed<WorklistStepView, { form: FormSchema | null }> | null;
}>;
