/** Attributes; those that are undefined are left out. */
export type Attributes = Record<string, string | number | undefined>

/** An element as text; children are XML already. */
export function el(name: string, attributes: Attributes = {}, ...children: string[]): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${attribute(String(value))}"`))
    .join('')
  const inner = children.join('')
  return inner === '' ? `<${name}${list}/>` : `<${name}${list}>${inner}</${name}>`
}

/** `<w:x w:val="..."/>`. */
export function val(name: string, value: string | number): string {
  return `<${name} w:val="${attribute(String(value))}"/>`
}

/** Text between tags. Characters that XML 1.0 (2.2) does not allow are left out. */
export function words(value: string): string {
  return legal(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function attribute(value: string): string {
  return words(value).replaceAll('"', '&quot;').replaceAll('\n', ' ')
}

function legal(value: string): string {
  return value.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '')
}

/** A whole part, with its declaration. */
export function part(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}

/** Namespaces of the parts that hold text. */
export const NAMESPACES: Attributes = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
}
