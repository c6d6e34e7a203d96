import { describe, expect, it } from 'vitest';
import { fileNames } from './file-names';

const diagram = `<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:c="http://camunda.org/schema/1.0/bpmn">
  <b:process id="leave" name="Nghỉ phép"><b:userTask id="A" name="Xin nghỉ" c:formRef="ask" /><b:userTask id="B" c:formRef="decide" /></b:process></b:definitions>`;

describe('files of a set', () => {
  it('are called by what they draw, decide or ask', () => {
    const names = fileNames([
      { path: 'bpmn/leave.bpmn', text: diagram }, { path: 'forms/leave/ask.form', text: '{}' }, { path: 'forms/leave/decide.form', text: '{}' },
      { path: 'bpmn/days.dmn', text: '<definitions xmlns="x"><decision id="days" name="Số ngày" /></definitions>' },
    ], 'vi');
    expect([...names.values()]).toEqual(['Nghỉ phép', 'Xin nghỉ', 'Số ngày', 'decide']);
  });

  it('keep their ids while they cannot be read', () => {
    expect(fileNames([{ path: 'bpmn/leave.bpmn', text: '<broken' }], 'vi').get('bpmn/leave.bpmn')).toBe('leave');
  });
});
