import { createHash } from 'node:crypto'
import { check, diagnoseObservations } from './examine/check.js'
import { resultOf, type CheckResult } from './diagnostics/check-result.js'
import type { UnreadFile } from './export/manifest.js'
import type { Ready } from './gate/leak-gate.js'
import type { Memory } from './examine/memory.js'
import type { Gathered } from './model/gathered.js'
import type { ReportStatus } from './model/meeting.js'
import type { Source } from './model/note.js'
import type { NumberingRecord, Revision } from './model/numbering-record.js'
import type { Edition, Report, Waived } from './model/report.js'
import type { BrowserSession } from './browser/browser-session.js'
import type { PrintedReport } from './print/print-report.js'
import type { FigureFile } from './render/content/context.js'
import type { RenderedReport } from './render/render-report.js'
import type { SourceFacts } from './render/source/source-view.js'
import { printPdf } from './outputs/print-pdf.js'
import { read, type Reading, type ReadOptions } from './examine/read-meeting.js'
import { narrowResult, type About } from './examine/narrow-result.js'
import { withWordPlaces } from './examine/word-places.js'
import type { OwnRule } from './rules/define-rule.js'
import { EXIT, UserError } from './user-error.js'
import { version } from './version.js'
import { memoryWorkspace, type Workspace } from './workspace.js'
import type { Making, OutputKind } from './outputs/output-kind.js'
import { MANIFEST, outputKinds } from './outputs/index.js'
import { readJson, type Readable } from './gate/reader.js'

export interface Examination extends Reading {
  result: CheckResult
}

export interface ExamineOptions extends ReadOptions {
  /** The one rule whose diagnostics are wanted. */
  only?: string
  /** `YYYY-MM-DD`, by which waivers end. */
  today?: string
  /** Rules of a house's own, besides ours. */
  rules?: readonly OwnRule[]
  onStage?: (stage: 'read' | 'check') => void
  /** For a command that examines the same folder again and again. */
  memory?: Memory
  /** The one note or session that is spoken of. */
  about?: About
}

/** load → parse → extract → check. */
export async function examine(workspace: Workspace, options: ExamineOptions = {}): Promise<Examination> {
  options.onStage?.('read')
  const reading = await read(workspace, options)
  const { gathered, findings = [] } = reading
  options.onStage?.('check')
  if (!gathered)
    return { ...reading, result: resultOf(diagnoseObservations(reading.observations), [], reading.sources) }
  const diagnostics = check(gathered, {
    ofDocuments: findings,
    ...(options.only === undefined ? {} : { only: options.only }),
    ...(options.today === undefined ? {} : { today: options.today }),
    ...(options.rules ? { rules: options.rules } : {}),
  })
  const placed = withWordPlaces(diagnostics, reading.imports ?? {})
  const whole = resultOf(placed, gathered.coverage, reading.sources, gathered.meeting)
  const { file, session } = options.about ?? {}
  const isWhole = file === undefined && session === undefined
  const result = isWhole ? whole : narrowResult(whole, gathered, options.about ?? {})
  return { ...reading, result: options.only === undefined ? result : { ...result, only: options.only } }
}

export interface ReportOptions {
  edition: Edition
  status: ReportStatus
  builtAt: Date
  /** The date that the cover bears, `YYYY-MM-DD`. */
  date?: string
  /** Whether what is missing is marked instead of refused. */
  allowGaps: boolean
  /** For the internal edition's page: a pattern of addresses that open a line of a note, and the meeting folder. */
  editor?: { link: string; folder: string }
  /** What `--to` calls the outputs that are wanted. */
  formats: readonly string[]
  /** What can be made: our table, unless a test adds to it. */
  kinds?: readonly OutputKind[]
  /** The release that the report is to be, for the record of revisions. */
  revision?: Revision
  /** A browser that starts meanwhile; needed for PDF. */
  session?: BrowserSession
  log: (message: string, kind?: 'detail') => void
  onStage?: (
    stage: 'assemble' | 'render' | 'launch' | 'content' | 'measure' | 'print' | 'mend' | 'readBack' | 'gate',
  ) => void
}

/** What assembling and rendering take of {@link ReportOptions}. */
export type PageOptions = Pick<
  ReportOptions,
  'edition' | 'status' | 'builtAt' | 'date' | 'allowGaps' | 'editor' | 'revision' | 'onStage'
>

/** A report as data and as one page. */
export interface Page {
  report: Report
  rendered: RenderedReport
  /** Pictures by the path that image nodes bear. */
  figures: Record<string, FigureFile>
  /** The text of `styles/tokens.css`, ours or the theme's. */
  tokens: string
  /** Stands in the page, so that a print can be known for what was rendered. */
  builtId: string
}

/** assemble → render: the report of a meeting that was read, as one HTML document. */
export async function makePage(examination: Examination, options: PageOptions): Promise<Page> {
  const { gathered, figureBytes, sources } = examination
  const theme = Object.keys(examination.theme ?? {}).length > 0 ? examination.theme : undefined
  if (!gathered) throw new Error('There is nothing to report: meeting.yaml could not be read')
  options.onStage?.('assemble')
  const { markUnprintable } = await import('./assemble/mark-unprintable.js')
  const report = markUnprintable(await assemble(examination, options), gathered.meeting.fonts)

  options.onStage?.('render')
  const { renderReport } = await import('./render/render-report.js')
  const builtId = fingerprint(sources, { ...theme, ...hashesOf(examination.fonts) }, examination.earlier, options)
  const figures = Object.fromEntries(
    Object.values(gathered.figures).flatMap((figure) => {
      const bytes = figureBytes[figure.path]
      return figure.state === 'ok' && bytes ? [[figure.path, { bytes, type: figure.type }] as const] : []
    }),
  )
  const source = options.edition === 'internal' ? await sourceFacts(examination, options) : undefined
  const look = {
    builtId,
    figures,
    media: 'print-and-page',
    accent: gathered.meeting.accent,
    ...(source ? { source } : {}),
    ...(examination.fonts ? { fonts: examination.fonts } : {}),
  } as const
  const rendered = theme ? withTheme(() => renderReport(report, { ...look, theme })) : renderReport(report, look)
  const { lookWith } = await import('./render/package-files.js')
  const tokens = lookWith(theme)['styles/tokens.css'] ?? ''
  return { report, rendered, figures, tokens, builtId }
}

/**
 * assemble → render → print → export → gate: the outputs of a meeting that was read, the manifest last.
 *
 * @throws UserError with exit status 1 where an output would tell what must be hidden
 */
export async function makeReport(examination: Examination, options: ReportOptions): Promise<Readable[]> {
  const { gathered } = examination
  if (!gathered) throw new Error('There is nothing to report: meeting.yaml could not be read')
  const page = await makePage(examination, options)
  const { report } = page
  const { html } = page.rendered

  const outputs: Readable[] = []
  let printed: Promise<PrintedReport> | undefined
  let ready: Promise<Ready> | undefined
  const others = {
    // While the browser has the page, the gate does what it can without the PDF.
    meanwhile(): void {
      ready ??= import('./gate/leak-gate.js').then(({ getReady }) => getReady({ gathered, html, report }))
      ready.catch(() => undefined)
    },
    // While the PDF is read back here, the gate reads it too.
    onPdf(pdf: Uint8Array): void {
      ready?.then(({ factsOf }) => factsOf(pdf)).catch(() => undefined)
    },
  }
  try {
    const making: Making = { ...page, gathered, print: () => (printed ??= printPdf(page, options, others)) }
    for (const { to, name, read, make } of options.kinds ?? outputKinds) {
      if (options.formats.includes(to)) outputs.push({ name, read, bytes: await make(making) })
    }
    const { manifest } = await import('./export/manifest.js')
    const unread = unreadFiles(examination, report)
    const bytes = manifest(report, gathered.meeting, outputs, options.builtAt, options.date, unread)
    outputs.push({ name: MANIFEST, read: readJson, bytes })

    options.onStage?.('gate')
    const { refuseLeaks } = await import('./gate/leak-gate.js')
    const pdfText = (await printed)?.text
    await refuseLeaks(outputs, { gathered, report, html, pdfText, ready: await ready })
    return outputs
  } catch (error) {
    const { UndecodablePictures } = await import('./browser/undecodable-pictures.js')
    if (!(error instanceof UndecodablePictures)) throw error
    const { placePictures } = await import('./place-pictures.js')
    throw placePictures(error, gathered, examination.figureBytes)
  } finally {
    const begun = await ready?.catch(() => undefined)
    await begun?.close()
  }
}

/** The report alone, with the numbers that were circulated before. */
async function assemble(
  examination: Examination,
  { edition, status, allowGaps, date, revision }: AssembleChoices,
): Promise<Report> {
  const { gathered, earlier } = examination
  if (!gathered) throw new Error('There is nothing to report: meeting.yaml could not be read')
  const { assembleReport } = await import('./assemble/assemble-report.js')
  return assembleReport(gathered, {
    edition,
    status,
    allowGaps,
    waived: waivedIn(examination),
    ...(date === undefined ? {} : { date }),
    ...(earlier ? { earlier } : {}),
    ...(revision ? { revision } : {}),
  })
}

type AssembleChoices = Pick<ReportOptions, 'edition' | 'status' | 'allowGaps' | 'date' | 'revision'>

/**
 * How the report of a meeting that was read is numbered: what `rapporteur release` keeps beside it, in
 * `releases/<symbol or slug>/<revision>/numbering.json`, so that the next build numbers alike.
 */
export async function numberingOf(
  examination: Examination,
  options: Omit<AssembleChoices, 'revision'> & { revision: Revision },
): Promise<NumberingRecord> {
  const { numberingRecord } = await import('./assemble/numbering-record.js')
  return numberingRecord(await assemble(examination, options), options.revision)
}

/** What the internal edition's page shows of the notes themselves. */
async function sourceFacts({ gathered, result }: Examination, { editor }: PageOptions): Promise<SourceFacts> {
  const { editorLinks } = await import('./render/source/editor-link.js')
  return {
    diagnostics: result.diagnostics,
    notes: (gathered?.notes ?? []).map(({ file, session, status }) => ({ file, session, status })),
    ...(editor ? { link: editorLinks(editor.link, editor.folder) } : {}),
  }
}

/** Files whose words are not in the report, each with the first that the rule has to say of it. */
function unreadFiles({ gathered, result }: Examination, { unread }: Report): UnreadFile[] {
  const editor = (gathered?.unread ?? []).filter(({ kind }) => kind === 'editor')
  return [...editor, ...unread].map(({ file, rule }) => {
    const said = result.diagnostics.find((one) => one.place.file === file && one.rule === rule)
    const refused = gathered?.unread.find((one) => one.file === file)
    const { line, column } = said?.place ?? refused?.place ?? { line: 1, column: 1 }
    return { file, line, column, rule, message: said?.message ?? refused?.message ?? '' }
  })
}

/** What was waived, for the internal edition. */
function waivedIn({ result }: Examination): Waived[] {
  return result.diagnostics.flatMap(({ rule, place, waived }) =>
    waived ? [{ rule, file: place.file, line: place.line, why: waived.why, by: waived.by ?? '' }] : [],
  )
}

/** A template of the house's own may be wrong; ours are tested. */
function withTheme(render: () => RenderedReport): RenderedReport {
  try {
    return render()
  } catch (error) {
    throw new UserError(`The report cannot be rendered with this theme: ${(error as Error).message}`, {
      nextStep: 'Mend the theme, or take "theme:" away from meeting.yaml',
      exitStatus: EXIT.refused,
      cause: error,
    })
  }
}

function hashesOf(fonts: Examination['fonts'] = []): Record<string, string> {
  return Object.fromEntries(fonts.map(({ path, bytes }) => [path, createHash('sha256').update(bytes).digest('hex')]))
}

/** What the inputs and options are, in 16 characters: the same for the same build. */
function fingerprint(
  sources: Record<string, Source>,
  theme: Record<string, string> = {},
  earlier: NumberingRecord | undefined,
  { edition, status, builtAt, revision }: PageOptions,
): string {
  const hash = createHash('sha256').update(JSON.stringify([version, edition, status, builtAt.toISOString()]))
  for (const [file, { text }] of Object.entries(sources)) hash.update(JSON.stringify([file, text]))
  hash.update(JSON.stringify([theme, earlier, revision]))
  return hash.digest('hex').slice(0, 16)
}

/**
 * A meeting held in memory, for tests and examples.
 *
 * @throws Error where meeting.yaml cannot be used
 */
export async function gatherFiles(files: Record<string, string | Uint8Array>): Promise<Gathered> {
  const { gathered, observations } = await read(memoryWorkspace(files))
  if (!gathered) throw new Error(observations.map(({ violation }) => violation.message).join('\n'))
  return gathered
}
