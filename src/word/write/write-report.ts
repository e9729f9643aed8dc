import { messagesFor } from '../../messages/index.js'
import type { ContentPart, Report, SessionPart } from '../../model/report.js'
import { anchorsOf } from '../../render/anchors.js'
import type { FigureFile } from '../../render/content/context.js'
import { outlineOf } from '../../render/outline.js'
import { shortTitles } from '../../render/short-titles.js'
import { Bookmarks } from './bookmarks.js'
import { flowOf } from './flow.js'
import { footnotesPart } from './footnotes.js'
import { nameHeadings, nameItems } from './items.js'
import { Lists } from './lists-part.js'
import { lookOf } from './look.js'
import { footerPart, headerPart, packDocument } from './package-parts.js'
import { sessionOf, writePart, type PartWriting } from './parts.js'
import { sectionsOf } from './sections.js'
import { stylesPart } from './styles-part.js'
import type { Writing, WrittenBlock } from './writing.js'
import { el, NAMESPACES, part } from './xml.js'

export interface WordOptions {
  /** Pictures by the path that image nodes bear. */
  figures: Readonly<Record<string, FigureFile>>
  /** Their pixels, by the same path. */
  sizes: ReadonlyMap<string, { width: number; height: number }>
  /** The text of `styles/tokens.css`, ours or a theme's. */
  tokens: string
  /** `#rrggbb`, or nothing for the usual blue. */
  accent: string
  /** The page of each anchor that the contents name. */
  pageOf?: Readonly<Record<string, number>>
  /** Which build it is; a copy that somebody edited is known by it. */
  builtId: string
  /** One session alone. */
  session?: string
}

/**
 * Writes a report, or one session of it, as a Word document. Reads no clock and no file: the same report gives the
 * same bytes.
 *
 * @throws Error where the session is not in the report
 */
export function writeWord(report: Report, options: WordOptions): Uint8Array {
  const messages = messagesFor(report.language)
  const bookmarks = new Bookmarks()
  const writing: Writing = {
    messages,
    language: report.language,
    bookmarks,
    lists: new Lists(),
    footnotes: [],
    flowOf,
    figures: options.figures,
    sizes: options.sizes,
    media: new Map(),
    counters: { table: 0, figure: 0, drawing: 0 },
    anchors: anchorsOf(report, messages),
  }
  const session = options.session === undefined ? undefined : sessionNamed(report, options.session)
  nameAnchors(report, writing, session)
  const given: PartWriting = {
    report,
    writing,
    look: { shortTitles: shortTitles(report), edition: report.edition },
    ...(options.pageOf ? { pageOf: options.pageOf } : {}),
  }
  const blocks: WrittenBlock[] = session
    ? sessionOf(session, given, false)
    : report.parts.flatMap((id) => writePart(id, given))
  const { cover } = report
  const title = session?.title ?? report.title
  const issuer = cover.issuers.join('; ')
  return packDocument({
    document: part(el('w:document', NAMESPACES, el('w:body', {}, sectionsOf(blocks, session === undefined)))),
    styles: stylesPart(lookOf(options.tokens, options.accent, messages.locale)),
    numbering: writing.lists.part(),
    footnotes: footnotesPart(writing.footnotes),
    header: headerPart(title, report.edition === 'internal' ? messages.internalMark : cover.status),
    footer: footerPart(cover.symbol, messages.page.of),
    media: [...writing.media.values()],
    facts: {
      title,
      subject: cover.series,
      creator: issuer,
      language: messages.locale,
      issued: report.days.issued ? `${report.days.issued}T00:00:00Z` : '',
      keywords: cover.symbol,
      properties: {
        'rapporteur-build': options.builtId,
        'rapporteur-status': report.status,
        'rapporteur-edition': report.edition,
        ...(session ? { 'rapporteur-part': session.id } : {}),
      },
    },
  })
}

function sessionNamed({ sessions }: Report, id: string): SessionPart {
  const session = sessions.find((one) => one.id === id)
  if (!session) throw new Error(`The report has no session ${id}`)
  return session
}

/** Names every bookmark before anything is written, so that links can lead forward. */
function nameAnchors(report: Report, writing: Writing, only: SessionPart | undefined): void {
  const { bookmarks, messages } = writing
  let headings = 0
  const headingName = (): string => `rh_${++headings}`
  const sessions = only ? [only] : report.sessions
  for (const { id, anchor, items } of sessions) {
    bookmarks.name(anchor, sessionBookmark(id))
    nameItems(items, writing, headingName)
  }
  if (only) return
  const { summary, preparation } = report
  for (const blocks of [
    preparation.disclaimer,
    preparation.prepared,
    summary.opening,
    ...summary.answers.map(({ blocks }) => blocks),
  ])
    nameHeadings(blocks, writing, headingName)
  nameItems(report.introduction.items, writing, headingName)
  for (const content of Object.values<ContentPart>(report.written ?? {})) nameItems(content.items, writing, headingName)
  for (const content of report.annexes.further ?? []) nameItems(content.items, writing, headingName)
  const listed = outlineOf(report, messages).flatMap((entry) => [entry, ...entry.children])
  for (const { anchor } of listed) bookmarks.list(anchor)
  const named = [...listed, ...report.findings.flatMap(({ groups }) => groups)]
  for (const { anchor } of named) if (bookmarks.of(anchor) === undefined) bookmarks.name(anchor, headingName())
}

/** The name of the bookmark at a session's heading. */
function sessionBookmark(id: string): string {
  return `rs_${id.replace(/[^A-Za-z0-9]+/g, '_')}`.slice(0, 40)
}
