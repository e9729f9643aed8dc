import { signsOf } from '../fonts/clusters.js'
import { fontsFor, type FaceUse } from '../fonts/fonts-for.js'
import { messagesFor } from '../messages/index.js'
import { markGaps } from '../fonts/mark-gaps.js'
import type { ThemeFont } from '../fonts/theme-fonts.js'
import { templateOfPart } from '../model/parts.js'
import type { Report } from '../model/report.js'
import { anchorsOf } from './anchors.js'
import { checkBody } from './check-body.js'
import type { FigureFile, ReportContext } from './content/context.js'
import { htmlDocument } from './document.js'
import { lookWith, type LookFiles } from './package-files.js'
import { entrancesView } from './parts/entrances.js'
import { renderingOf } from './parts/index.js'
import { filtersOf } from './parts/filters.js'
import { footView } from './parts/foot.js'
import { provenanceView } from './parts/provenance.js'
import { pageScript } from './page-script.js'
import { outlineOf } from './outline.js'
import { readBack } from './read-back.js'
import { SafeHtml } from './safe-html.js'
import { shortTitles } from './short-titles.js'
import { SourceView, type SourceFacts } from './source/source-view.js'
import { filterRules } from './style/filter-rules.js'
import { runningHeads, type RunningHeads } from './style/page-rules.js'
import { styleSheet } from './style/style-sheet.js'
import { structuredData } from './structured-data.js'
import { compileTemplates, type Templates } from './templates.js'
import { setBody } from './typesetting/set-body.js'
import { visible } from './visible.js'

export interface RenderOptions {
  /** Stands in the page, so that what is printed can be known for what was rendered. */
  builtId: string
  /** Pictures by the path that image nodes bear. */
  figures: Readonly<Record<string, FigureFile>>
  /** `page` leaves out what only paper needs. */
  media: 'page' | 'print-and-page'
  /** Templates and styles that replace ours, by path such as `templates/cover.hbs`. */
  theme?: LookFiles
  /** `#rrggbb`, or nothing for the usual blue. */
  accent?: string
  /** Fonts that the theme brings. */
  fonts?: readonly ThemeFont[]
  /** What the internal edition shows besides the report; no other edition asks for it. */
  source?: SourceFacts
}

export interface RenderedReport {
  html: string
  /** How many sessions the HTML has. */
  sessions: number
  /** The words that are to be seen on paper, a block at a time; page numbers and list markers are not among them. */
  text: string[]
}

/** What `report.hbs` prints outright; a part that is not among them comes to it rendered, as `other`. */
const NAMED = [
  'cover',
  'preparation',
  'contents',
  'summary',
  'findings',
  'register',
  'introduction',
  'session',
  'coverage',
  'annexes',
  'entrances',
  'provenance',
]
const nothing: Record<string, false> = Object.fromEntries([...NAMED, 'other'].map((name) => [name, false]))

/** A part as `report.hbs` is given it: under the name of its template, all others false. */
type PartFrame = Record<string, object | false> & { other?: SafeHtml | false }

function partViews(report: Report, context: ReportContext, templates: Templates, look: LookFiles): PartFrame[] {
  const views = report.parts.flatMap((part): PartFrame[] => {
    const template = templateOfPart(part)
    return [renderingOf(part).view(report, context)].flat().map((view) => {
      if (NAMED.includes(template)) return { ...nothing, [template]: view }
      // The words of a file of the editor have a template in common, where they have none of their own.
      const own = `templates/${template}.hbs` in look ? template : 'words'
      return { ...nothing, other: SafeHtml.ofTemplate(templates, own, view) }
    })
  })
  // The ways in stand after the cover, or whatever comes first.
  if (report.findings.length > 0) views.splice(1, 0, { ...nothing, entrances: entrancesView(report, context) })
  if (context.source) {
    views.splice(1, 0, { ...nothing, provenance: provenanceView(report, context.source, context) })
  }
  return views
}

/** A house's own `report.hbs` may be older than a part: its words are not left out without a word. */
function mustPrint(part: { other?: SafeHtml | false }, whole: string): void {
  if (!part.other || whole.includes(part.other.toHTML())) return
  throw new Error('templates/report.hbs leaves out a part of the report: it has to print {{other}} too')
}

/** The signs of the running heads, and of numbers and list markers that no text contains. */
function marginFaces({ left, parts, right, mark, folio }: RunningHeads): FaceUse[] {
  const generated = '0123456789()abcdefghijklmnopqrstuvwxyz•– '
  return [
    {
      stack: 'sans',
      bold: false,
      italic: false,
      signs: signsOf([generated, left, right, ...folio, ...parts.map(({ title }) => title)].join('')),
    },
    { stack: 'sans', bold: true, italic: false, signs: signsOf(mark) },
    { stack: 'serif', bold: false, italic: false, signs: signsOf(generated) },
  ]
}

/**
 * Renders a report as one HTML document for screen and paper. Reads no clock, and no file but those of the package.
 *
 * @throws {Error} where a template names a field that is not there, or a node arrives that must not be printed
 */
export function renderReport(report: Report, options: RenderOptions): RenderedReport {
  const messages = messagesFor(report.language)
  const look = lookWith(options.theme)
  const context: ReportContext = {
    messages,
    edition: report.edition,
    figures: options.figures,
    counters: { note: 0, table: 0, figure: 0 },
    outline: outlineOf(report, messages),
    anchors: anchorsOf(report, messages),
    shortTitles: shortTitles(report),
    ...(report.edition === 'internal' && options.source
      ? { source: new SourceView(report, options.source, messages) }
      : {}),
  }
  const templates = compileTemplates(look)
  const frame = {
    skip: messages.page.skipToReport,
    parts: partViews(report, context, templates, look),
    foot: footView(report, context),
  }
  const whole = templates('report', frame)
  for (const part of frame.parts) mustPrint(part, whole)
  const ranges = options.fonts?.map((font) => font.ranges)
  // Accents that were typed apart print only where they are put together; what no font has is marked in words of the
  // templates, the theme and the rules too.
  const words = markGaps(visible(whole).normalize('NFC'), ranges)
  const body = setBody(words, report.language)
  if (options.theme) checkBody(body, context.source?.addresses)
  const heads = runningHeads(report, messages)
  const { text, faces } = readBack(body)
  const fonts = fontsFor([...faces, ...marginFaces(heads)], options.fonts)
  const styles = styleSheet(
    look,
    options.accent ?? '',
    [filterRules(filtersOf(report))],
    options.media === 'page' ? undefined : heads,
  )
  const facts = {
    language: report.language,
    locale: messages.locale.replace('-', '_'),
    title: visible(report.title),
    description: visible([report.cover.series, report.cover.dates, report.cover.place].filter(Boolean).join(', ')),
    builtId: options.builtId,
    data: structuredData(report, messages),
  }
  return {
    html: htmlDocument(facts, [fonts, styles], pageScript, body),
    sessions: report.parts.includes('sessions') ? report.sessions.length : 0,
    text,
  }
}
