import { expect, it } from 'vitest';
import { elementNames } from './drawn-names';

const diagram = `<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:c="http://camunda.org/schema/1.0/bpmn">
  <b:process id="leave" name="Nghỉ phép">
    <b:extensionElements><c:properties><c:property name="deadline" value="leave" /><c:property name="label:en" value="Leave" /></c:properties></b:extensionElements>
    <b:userTask id="A" name="Xin nghỉ"><b:extensionElements><c:properties><c:property name="label:en" value="Ask" /></c:properties></b:extensionElements></b:userTask>
    <b:userTask id="B" name="Quyết định" />
  </b:process></b:definitions>`;

it('names processes and steps in the language of the reader', () => {
  expect([...elementNames(diagram, 'vi')]).toEqual([['leave', 'Nghỉ phép'], ['A', 'Xin nghỉ'], ['B', 'Quyết định']]);
  expect([...elementNames(diagram, 'en')]).toEqual([['leave', 'Leave'], ['A', 'Ask'], ['B', 'Quyết định']]);
});

it('names nothing of what is no diagram', () => {
  expect(elementNames('', 'en').size).toBe(0);
});
