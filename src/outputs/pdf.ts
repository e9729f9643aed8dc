import type { OutputKind } from './output-kind.js'

/** The report on paper, with its data inside. */
export const pdf: OutputKind = {
  to: 'pdf',
  name: 'report.pdf',
  mediaType: 'application/pdf',
  usual: true,
  printed: true,
  released: true,
  make: async ({ print }) => (await print()).pdf,
  read: 'pdf',
}
