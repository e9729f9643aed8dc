import type { Item, Report } from '../../model/report.js'
import type { ReportContext } from '../content/context.js'
import { linked } from '../part-view.js'
import type { SourceView } from '../source/source-view.js'

function numbersFrom(file: string, items: readonly Item[]): string[] {
  return items.flatMap((item) =>
    'number' in item && 'provenance' in item && item.provenance.file === file ? [String(item.number)] : [],
  )
}

/** The panel of the internal edition's page: which paragraphs come from which file, and what no paragraph has to bear. */
export function provenanceView(report: Report, source: SourceView, context: ReportContext): object {
  const { messages } = context
  const words = messages.provenance
  const { notes, diagnostics } = source.facts
  const places = new Map<string | undefined, number>(report.sessions.map(({ id }, place) => [id, place]))
  const place = (session: string | undefined) => places.get(session) ?? -1
  const inOrder = [...notes].sort((a, b) => place(a.session) - place(b.session))
  const introduction = report.introduction.items
  const editor = [...new Set(introduction.flatMap((item) => ('provenance' in item ? [item.provenance.file] : [])))]
  const files = [
    ...editor.filter(Boolean).map((file) => ({ file, session: undefined, status: undefined, items: introduction })),
    ...inOrder.map((note) => ({
      ...note,
      items: report.sessions.find(({ id }) => id === note.session)?.items ?? [],
    })),
  ]
  return {
    heading: words.heading,
    about: words.about,
    caption: words.caption,
    fileHeading: words.file,
    sessionHeading: messages.register.session,
    stateHeading: words.state,
    paragraphsHeading: words.paragraphs,
    remarksHeading: words.remarks,
    files: files.map(({ file, session, status, items }) => {
      const part = report.sessions.find(({ id }) => id === session)
      const numbers = numbersFrom(file, items)
      const remarks = diagnostics.filter((one) => !one.waived && one.place.file === file).length
      return {
        file: source.placeOf(file, 1),
        session: part?.title ?? '',
        anchor: linked(context, part?.anchor),
        state: status ? words.states[status] : '',
        paragraphs: numbers.length > 1 ? `${numbers[0]}–${numbers.at(-1)}` : (numbers[0] ?? ''),
        remarks: remarks > 0 ? String(remarks) : words.noRemarks,
      }
    }),
    remarks: source.remainingRemarks(),
  }
}
