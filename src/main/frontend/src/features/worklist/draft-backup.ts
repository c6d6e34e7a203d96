import type { FormData } from '@/shared/form/form-engine';

const name = (taskId: string) => `par-audit.unsaved.${taskId}`;

/** What was typed and has not reached the server yet: survives a reload in this tab, and nothing longer. */
export const draftBackup = {
  get(taskId: string): FormData | null {
    try {
      const text = sessionStorage.getItem(name(taskId));
      return text ? JSON.parse(text) as FormData : null;
    } catch {
      return null;
    }
  },
  put(taskId: string, data: FormData): void {
    try {
      sessionStorage.setItem(name(taskId), JSON.stringify(data));
    } catch {
      // A full or forbidden storage costs only the safety net.
    }
  },
  drop(taskId: string): void {
    try {
      sessionStorage.removeItem(name(taskId));
    } catch {
      // Nothing was kept, so nothing is left.
    }
  },
};
