import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { variablesOf } from './variables';

const root = join(import.meta.dirname, '../../../../../../..');
const files = [
  { path: 'bpmn/audit-plan.bpmn', text: readFileSync(join(root, 'bpmn/audit-plan.bpmn'), 'utf8') },
  ...readdirSync(join(root, 'forms/audit-plan')).map(name => ({ path: `forms/audit-plan/${name}`, text: readFileSync(join(root, 'forms/audit-plan', name), 'utf8') })),
];

describe('the names that a condition can read', () => {
  const found = variablesOf(files);
  const named = (name: string) => found.find(variable => variable.name === name);

  it('are the fields of the forms, with what they can be', () => {
    expect(named('decision')?.label).toBe('Quyết định');
    expect(named('decision')?.choices.map(choice => choice.value)).toContain('approve');
  });

  it('are those that the diagram brings, and no actions', () => {
    expect(named('planProblems')).toBeDefined();
    expect(named('unitCode')).toBeDefined();
    expect(named('checkPlan')).toBeUndefined();
  });

  it('survive a form that is no form', () => {
    expect(variablesOf([{ path: 'forms/a/b.form', text: '{' }])).toEqual([]);
  });
});
