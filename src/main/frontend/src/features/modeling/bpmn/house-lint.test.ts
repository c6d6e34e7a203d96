import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import { Linter } from 'bpmnlint';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../drafts/drafts-api';
import { lintConfig } from './house-lint';

const file = 'bpmn/audit-plan.bpmn';
const xml = readFileSync(join(import.meta.dirname, '../../../../../../..', file), 'utf8');
const rules = ['seat-missing', 'gateway-default', 'translation-missing'].map(rule => ({ rule, sentence: '', advice: rule === 'translation-missing' }));

async function lint(verdict: Refusal[]) {
  const { rootElement } = await new BpmnModdle().fromXML(xml);
  return new Linter(lintConfig(rules, () => verdict) as never).lint(rootElement as never);
}

describe('the plug-in of bpmnlint', () => {
  it('shows what the server refuses at its element, under the rule of the server', async () => {
    const shown = await lint([{ file, element: 'UserTask_DraftPlan', label: 'Dự thảo', rule: 'seat-missing', sentence: 'Bước này chưa nói ai làm.', advice: false }]);
    expect(Object.keys(shown)).toEqual(['paraudit/seat-missing']);
    expect(shown['paraudit/seat-missing']).toMatchObject([{ id: 'UserTask_DraftPlan', message: 'Bước này chưa nói ai làm.', category: 'error' }]);
  });

  it('warns of what does not stand in the way', async () => {
    const shown = await lint([{ file, element: 'UserTask_DraftPlan', label: 'Dự thảo', rule: 'translation-missing', sentence: 'Chưa có tiếng Anh.', advice: true }]);
    expect(shown['paraudit/translation-missing']).toMatchObject([{ id: 'UserTask_DraftPlan', category: 'warn' }]);
  });

  it('says nothing by itself', async () => {
    expect(await lint([])).toEqual({});
  });
});
