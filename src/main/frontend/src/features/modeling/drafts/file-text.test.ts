import { describe, expect, it } from 'vitest';
import { textOf } from './file-text';

const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a name="Prazo até" />`;
const latin = (text: string) => Uint8Array.from(text, sign => sign.charCodeAt(0));
const wide = (text: string, little: boolean, mark: boolean) => Uint8Array.from([...(mark ? '\ufeff' : ''), ...text].flatMap(sign => {
  const code = sign.charCodeAt(0);
  return little ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
}));

describe('the text of a file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(xml('UTF-8'))], ['ISO-8859-1', latin(xml('ISO-8859-1'))], ['UTF-16, little', wide(xml('UTF-16'), true, true)],
    ['UTF-16, big', wide(xml('UTF-16'), false, true)], ['UTF-16 without a mark', wide(xml('UTF-16LE'), true, false)],
    ['UTF-8 that calls itself UTF-16', new TextEncoder().encode(xml('UTF-16'))], ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(xml('UTF-8'))])],
  ])('is read from %s and says UTF-8 afterwards', (_, bytes) => {
    expect(textOf(bytes)).toBe(xml('UTF-8'));
  });

  it('is left to the check where its encoding is unknown', () => {
    expect(textOf(latin(xml('x-own-code')))).toContain('x-own-code');
  });

  it('is read of a form, which says nothing of its encoding', () => {
    expect(textOf(new TextEncoder().encode('{"id": "biểu-mẫu"}'))).toBe('{"id": "biểu-mẫu"}');
  });
});
