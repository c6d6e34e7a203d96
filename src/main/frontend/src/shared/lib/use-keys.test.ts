import { expect, it } from 'vitest';
import { arePressed } from './use-keys';

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) => ({ key, code: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more }) as KeyboardEvent;

it.each([
  ['J', pressed('j'), true],
  ['J', pressed('J', { shiftKey: true }), false],
  ['J', pressed('j', { ctrlKey: true }), false],
  ['J', pressed('h', { code: 'KeyJ' }), false],
  ['K', pressed('j'), false],
  ['mod+K', pressed('k', { ctrlKey: true }), true],
  ['mod+K', pressed('k', { metaKey: true }), true],
  ['mod+K', pressed('k'), false],
  ['mod+K', pressed('k', { ctrlKey: true, altKey: true }), false],
  ['mod+Enter', pressed('Enter', { ctrlKey: true, code: 'Enter' }), true],
  ['shift+?', pressed('?', { shiftKey: true, code: 'Slash' }), true],
  ['shift+?', pressed('/', { code: 'Slash' }), false],
])('%s is told from other keys (%#)', (keys, event, isIt) => {
  expect(arePressed(keys, event)).toBe(isIt);
});
