import { readDocx } from '../gate/reader.js'
import type { Making, OutputKind } from './output-kind.js'

/** The report for Word, where ministries write their comments. */
export const docx: OutputKind = {
  to: 'docx',
  name: 'report.docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  usual: false,
  // Its contents have the page numbers of the PDF.
  printed: true,
  released: false,
  make: async (making) => make(making, { pageOf: (await making.print()).pageOf }),
  read: readDocx,
}

/** One session of the report for Word. */
export function docxOfSession(session: string): OutputKind {
  return { ...docx, name: `${session}.docx`, printed: false, make: (making) => make(making, { session }) }
}

async function make(
  { report, gathered, figures, tokens, builtId }: Making,
  more: { pageOf?: Readonly<Record<string, number>>; session?: string },
): Promise<Uint8Array> {
  const { writeWord } = await import('../word/write/write-report.js')
  const sizes = new Map(
    Object.values(gathered.figures).flatMap((figure) =>
      figure.state === 'ok' ? [[figure.path, figure] as const] : [],
    ),
  )
  return writeWord(report, { figures, sizes, tokens, accent: gathered.meeting.accent, builtId, ...more })
}
