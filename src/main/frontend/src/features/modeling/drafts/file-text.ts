const DECLARED = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]{1,40})["']/;

/** The encoding of a file by its first bytes, or by what an XML file says of itself; UTF-8 where nothing tells. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  const named = DECLARED.exec(String.fromCharCode(...bytes.subarray(0, 300)))?.[1]?.toLowerCase() ?? 'utf-8';
  // What calls itself UTF-16 and begins with single bytes was written by a tool that forgot what it said.
  return named.startsWith('utf-16') ? 'utf-8' : named;
}

/** The text of a file of another tool, whatever its encoding; an XML file says UTF-8 afterwards, as that is what it is sent in. */
export function textOf(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding).decode(bytes);
  } catch {
    // An encoding that the browser does not know is for the check to tell.
    return new TextDecoder().decode(bytes);
  }
  const declared = DECLARED.exec(text);
  return declared?.[1] ? declared[0].replace(declared[1], 'UTF-8') + text.slice(declared[0].length) : text;
}
