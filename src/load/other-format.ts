/** A file of another program that bears a note's name: what it is, and what to do with it. */
export interface OtherFormat {
  what: string
  hint: string
}

/**
 * Knows a file of another program by its first bytes.
 *
 * @param file its path, for the hint
 */
export function otherFormat(file: string, bytes: Uint8Array): OtherFormat | undefined {
  const head = latin(bytes.subarray(0, 8))
  const named = file.replace(/\.[^./]*$/, '')
  if (head.startsWith('PK\u0003\u0004')) {
    // The names of what a package holds stand in it as they are.
    const names = latin(bytes.subarray(0, 4096)) + latin(bytes.subarray(Math.max(0, bytes.length - 8192)))
    if (names.includes('opendocument')) return saveAs('a file of LibreOffice', named)
    if (names.includes('xl/')) return { what: 'an Excel file', hint: 'Write what the report needs of it into a note' }
    if (names.includes('word/'))
      return {
        what: 'a Word file',
        hint: `Name it "${named}.docx" and import it: rapporteur import "${named}.docx"`,
      }
    return { what: 'a packed file (ZIP)', hint: 'Unpack it, and put the note itself in its place' }
  }
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) return saveAs('a file of an old Word', named)
  if (head.startsWith('{\\rtf')) return saveAs('a file in RTF', named)
  if (head.startsWith('%PDF-')) return { what: 'a PDF', hint: 'Put the text that it was made of in its place' }
  return undefined
}

function saveAs(what: string, named: string): OtherFormat {
  return { what, hint: `Save it as "${named}.docx" and import it: rapporteur import "${named}.docx"` }
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
