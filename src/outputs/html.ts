import type { OutputKind } from './output-kind.js'

/** The report as one page that opens offline. */
export const html: OutputKind = {
  to: 'html',
  name: 'report.html',
  mediaType: 'text/html',
  usual: true,
  printed: false,
  released: true,
  make: ({ rendered }) => new TextEncoder().encode(rendered.html),
  read: 'page',
}
