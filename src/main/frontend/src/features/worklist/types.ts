import type { FormData } from '@/shared/form/form-engine';
import type { FormSchema } from '@/shared/form/form-schema';

export interface TaskRow {
  id: string;
  processKey: string;
  elementId: string;
  name: string;
  caseId: string;
  caseKind: string;
  caseTitle: string | null;
  unitCode: string | null;
  unitName: string | null;
  dueOn: string | null;
  /** Working days, negative when overdue. */
  daysLeft: number | null;
  legal: boolean;
  confirmed: boolean;
  provisional: boolean;
  createdAt: string;
  closedAt: string | null;
  state: string;
  assignee: { id: string; name: string } | null;
  mine: boolean;
  returned: boolean;
  offline: boolean;
  /** Screen of the case. */
  path: string | null;
}

export interface TaskSummary {
  open: number;
  mine: number;
  seats: number;
  overdue: number;
  dueThisWeek: number;
  returned: number;
}

export interface Remark {
  path: string;
  text: string;
}

export interface DueDate {
  key: string;
  dueOn: string;
  legal: boolean;
  confirmed: boolean;
  provisional: boolean;
  from: string;
  fromEvent: string;
  amount: number;
  unit: string;
  /** Days off between that moved it. */
  skipped: string[];
  source: string;
}

export interface TaskDetail {
  task: TaskRow;
  help: string | null;
  form: FormSchema | null;
  context: FormData;
  data: FormData;
  draftSavedAt: string | null;
  remarks: Remark[];
  remarksBy: string | null;
  why: { seat: string; seatName: string; reason: string };
  deadline: { due: DueDate; text: string } | null;
  returnTo: { elementId: string; name: string; form: FormSchema | null } | null;
  can: { claim: boolean; release: boolean; draft: boolean; complete: boolean; returnForCorrection: boolean };
  history: { at: string; who: string; act: string; text: string }[];
  version: number;
  definitionId: string;
  passedElements: string[];
}

export interface VerbAnswer {
  taskId: string;
  state: string;
  nextTaskId: string | null;
}
