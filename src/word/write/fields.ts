import { el, words } from './xml.js'

function mark(type: string): string {
  return el('w:r', {}, el('w:fldChar', { 'w:fldCharType': type }))
}

/** The beginning of a field, up to its result. */
export function fieldBegin(code: string): string {
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${words(code)} </w:instrText></w:r>${mark('separate')}`
}

/** The end of a field. */
export function fieldEnd(): string {
  return mark('end')
}

/** A field with its result as runs, which stands until somebody updates it. */
export function field(code: string, result: string): string {
  return fieldBegin(code) + result + fieldEnd()
}
