import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { textsOfAll } from '@/shared/i18n';

// jsdom lacks what Mantine asks the browser.
Object.defineProperty(window, 'matchMedia', {
  writable: true,
  value: (query: string) => ({
    matches: false, media: query, onchange: null,
    addEventListener: vi.fn(), removeEventListener: vi.fn(), addListener: vi.fn(), removeListener: vi.fn(), dispatchEvent: vi.fn(),
  }),
});
window.ResizeObserver = class {
  observe() { /* nothing has a size in jsdom */ }
  unobserve() { /* nothing has a size in jsdom */ }
  disconnect() { /* nothing has a size in jsdom */ }
};
Object.defineProperty(document, 'fonts', { writable: true, value: new EventTarget() });
// What is above the page is in sight.
HTMLElement.prototype.showPopover = function show() { this.style.display = 'block'; };
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;

afterEach(cleanup);

await textsOfAll();
