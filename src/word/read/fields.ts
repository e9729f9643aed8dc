/** A field that is open: what it does, and whether its result stands in the text. */
interface Field {
  code: string
  inResult: boolean
  /** Its result is no text of the author's: contents, page numbers. */
  left: boolean
  link?: string
}

/** Contents, indexes and page numbers are made anew by whoever prints. */
const MADE = /^\s*(?:TOC|TOA|INDEX|PAGE|PAGEREF|NUMPAGES|SECTIONPAGES|SECTION)\b/i
/** These fetch something from elsewhere; the result that was saved is read, nothing is fetched. */
const FETCHES = /^\s*(?:INCLUDEPICTURE|INCLUDETEXT|INCLUDE|DDE|DDEAUTO|LINK|EMBED|DATABASE|IMPORT)\b/i

/** Follows complex fields (ISO/IEC 29500-1, 17.16.18), which nest and may run over several paragraphs. */
export class Fields {
  private readonly open: Field[] = []

  begin(): void {
    this.open.push({ code: '', inResult: false, left: false })
  }

  /** Adds to the code of the innermost field. */
  addCode(text: string): void {
    const field = this.open.at(-1)
    if (field && !field.inResult) field.code += text
  }

  /** Its result begins; returns the code, for what has to be told. */
  separate(): string {
    const field = this.open.at(-1)
    if (!field) return ''
    Object.assign(field, resultOf(field.code), { inResult: true })
    return field.code
  }

  /** It ends; returns the code where it had no result. */
  end(): string | undefined {
    const field = this.open.pop()
    return field && !field.inResult ? field.code : undefined
  }

  /** A field in one element, `w:fldSimple`. */
  simple(code: string): void {
    this.open.push({ code, inResult: true, ...resultOf(code) })
  }

  /** Whether text that comes now is read. */
  get shown(): boolean {
    return this.open.every(({ inResult, left }) => inResult && !left)
  }

  /** Whether text that comes now is the code of a field. */
  get inCode(): boolean {
    return this.open.some(({ inResult }) => !inResult)
  }

  get link(): string | undefined {
    return this.open.findLast(({ link }) => link !== undefined)?.link
  }
}

function resultOf(code: string): { left: boolean; link?: string } {
  const link = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(code)?.[1]
  return { left: MADE.test(code), ...(link === undefined ? {} : { link }) }
}

/** Whether a field would fetch something from outside the file. */
export function fetches(code: string): boolean {
  return FETCHES.test(code)
}

/** Whether a field is a table of contents, of authorities or an index. */
export function isContents(code: string): boolean {
  return /^\s*(?:TOC|TOA|INDEX)\b/i.test(code)
}

/** `MACROBUTTON NoMacro Click here`: the words that it shows are part of its code. */
export function buttonWords(code: string): string | undefined {
  return /^\s*MACROBUTTON\s+\S+\s+(.*)$/i.exec(code)?.[1]?.trim()
}
