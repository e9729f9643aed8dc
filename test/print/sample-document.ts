import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** A `@font-face` rule with the file inside, for the characters that the file is made for. */
export function face(name: string, folder: string, subset: string): string {
  const file = require.resolve(`@fontsource/${folder}/files/${folder}-${subset}-400-normal.woff2`)
  const data = readFileSync(file).toString('base64')
  const ranges = require(`@fontsource/${folder}/unicode.json`) as Record<string, string>
  return `@font-face{font-family:"${name}";src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${ranges[subset]}}`
}

export const latin = () => face('Noto Serif', 'noto-serif', 'latin')

export const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

export const styles = `
@page { size: A4; margin: 25mm 20mm 22mm; @bottom-center { content: counter(page) " of " counter(pages); font: 9pt "Noto Serif" } }
@page cover { margin: 0; @bottom-center { content: none } }
html { font: 10.5pt/1.45 "Noto Serif" } body, main { margin: 0 }
[data-part] { break-before: page } [data-part='cover'] { page: cover; display: flex; height: 297mm; padding: 30mm; box-sizing: border-box }
p { orphans: 2; widows: 2 } h1, h2 { break-after: avoid } tr { break-inside: avoid } figure { break-inside: avoid }
table { border-collapse: collapse; width: 100% } td, th { border-bottom: 0.5pt solid; padding: 3pt 5pt; vertical-align: top }
nav a { display: flex; justify-content: space-between } [data-page-of] { display: inline-block; width: 3em; text-align: right }
.only-read { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
@media print { .on-screen { display: none } }`

const vocabulary =
  'police services across the region examine tools while States discuss legal ethical concerns and co-operation oversight'.split(
    ' ',
  )

/** The same words each time, in an order that looks like none. */
export function makeWords(seed: number): (count: number) => string {
  let state = seed
  const next = () => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff)
  return (count) => Array.from({ length: count }, () => vocabulary[(next() >> 8) % vocabulary.length]).join(' ')
}

/** Parts of several pages with what breaks pages in its own way: headings, lists, tables with heads, figures, notes. */
export function parts(count: number, blocks = 9): string {
  const words = makeWords(count)
  const ids = (part: number, block: number) => `s${part}-${block}`
  return Array.from({ length: count }, (_, part) => {
    const body = Array.from({ length: blocks }, (_unused, block) => {
      const id = ids(part, block)
      const heading = `<h2 id="${id}">Q${block} ${words(5)}</h2><p>${words(40 + ((block * 37) % 160))}<sup>${block + 1}</sup></p>`
      if (block % 4 === 1) {
        const rows = Array.from(
          { length: 9 + block * 5 },
          (_r, row) => `<tr id="${id}-r${row}"><td>${words(3)}</td><td>${words(4 + (row % 7) * 3)}</td></tr>`,
        )
        return `${heading}<table><thead><tr><th>Name</th><th>Use</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
      }
      if (block % 4 === 2)
        return `${heading}<ul><li><p>${words(60)}</p></li><li id="${id}-l">${words(30)}<ol><li>${words(20)}</li></ol></li></ul>`
      if (block % 4 === 3)
        return `${heading}<figure id="${id}-f" style="height:${60 + block * 9}mm"><figcaption>${words(6)}</figcaption></figure><p id="${id}-p">${words(90)}</p>`
      return `${heading}<p id="${id}-p">${words(90)}</p>`
    })
    return `<section data-part="session-${part}" data-session="session-${part}" id="s${part}"><h1>Session ${part}</h1>${body.join('')}</section>`
  }).join('')
}

/** A whole report: cover, contents of every id of the body, the body. */
export function sampleReport(
  body: string,
  { head = '', fonts = latin() }: { head?: string; fonts?: string } = {},
): string {
  const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '')
  const entries = ids.map(
    (id) => `<li><a href="#${encodeURIComponent(id)}">Entry ${id}<span data-page-of="${id}"></span></a></li>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="rapporteur-build" content="this-build"><title>Sample</title>${head}<style>${fonts}${styles}</style></head>
<body><a class="on-screen" href="#s0">Skipper</a><main><header data-part="cover"><h1>A report</h1></header>
<nav data-part="contents"><h1>Contents</h1><ol>${entries.join('')}</ol></nav>${body}</main></body></html>`
}
