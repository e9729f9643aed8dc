import { createHash } from 'node:crypto'
import { coverageOf } from '../extract/coverage.js'
import { sessionsMeant } from '../extract/sessions-meant.js'
import { resolveJoins } from '../extract/resolve-joins.js'
import { checkAccent } from '../load/check-accent.js'
import { decode } from '../load/decode.js'
import { limitsOf } from '../load/limits.js'
import { loadHouse, readHouse, type LoadedHouse } from '../load/load-house.js'
import { JOINS_FILE, loadJoins } from '../load/load-joins.js'
import { loadMeeting } from '../load/load-meeting.js'
import { loadNumbering } from '../load/load-numbering.js'
import { cleanPicture } from '../load/pictures/clean-picture.js'
import { loadTheme } from '../load/theme/load-theme.js'
import { readFigures } from '../load/read-figures.js'
import { readFiles, type RefusedFile } from '../load/read-files.js'
import { readLogo } from '../load/read-logo.js'
import { knownRules } from '../rules/index.js'
import type { Finding } from './check.js'
import { noMemory, type Memory } from './memory.js'
import type { ThemeFont } from '../fonts/theme-fonts.js'
import type { Gathered, Join, Unread } from '../model/gathered.js'
import type { Meeting, ReportStatus } from '../model/meeting.js'
import type { Note, Observation, Source } from '../model/note.js'
import type { ImportRecord } from '../model/import-record.js'
import type { NumberingRecord } from '../model/numbering-record.js'
import { readAll } from './read-all.js'
import { readImportRecords } from './word-places.js'
import { EXIT, UserError } from '../user-error.js'
import type { Workspace } from '../workspace.js'

/** What reading a meeting folder gave. */
export interface Reading {
  /** Absent where meeting.yaml cannot be used at all. */
  gathered?: Gathered
  /** Only where `gathered` is absent. */
  observations: Observation[]
  sources: Record<string, Source>
  figureBytes: Record<string, Uint8Array>
  /** What the rules that look at one file alone found; they run where the file is read. */
  findings?: Finding[]
  /** Templates and styles that replace ours, by their path in the theme. */
  theme?: Record<string, string>
  /** Fonts that the theme brings. */
  fonts?: ThemeFont[]
  /** How the last release was numbered, where there is one. */
  earlier?: NumberingRecord
  /** Where the lines of notes that were imported stand in Word, by the note's file. */
  imports?: Record<string, ImportRecord>
}

export interface ReadOptions {
  /** The status that the report is to have, where it is not that of meeting.yaml. */
  status?: ReportStatus
  /** Of earlier readings of the same folder. */
  memory?: Memory
}

/** load → parse → extract: the whole meeting folder, read; with what the rules find in each file by itself. */
export async function read(workspace: Workspace, options: ReadOptions = {}): Promise<Reading> {
  const { memory = noMemory } = options
  const file = await workspace.read('meeting.yaml', 1_000_000)
  if ('refused' in file) {
    throw new UserError(`meeting.yaml ${file.refused}`, {
      nextStep: 'Run "rapporteur init FOLDER" for a new meeting',
      exitStatus: EXIT.usage,
    })
  }
  const decoded = decode('meeting.yaml', file.bytes)
  if ('refused' in decoded) return { observations: [decoded.refused], sources: {}, figureBytes: {} }
  const { text } = decoded.source
  type Loaded = ReturnType<typeof loadMeeting>
  const loaded = memory.recall<Loaded>('load', [text]) ?? memory.keep('load', [text], loadMeeting(decoded.source))
  const sources: Record<string, Source> = { 'meeting.yaml': decoded.source }
  if (!loaded.meeting) return { observations: loaded.observations, sources, figureBytes: {} }

  const ofHouse = await ownHouse(workspace, loaded.meeting, memory)
  Object.assign(sources, ofHouse.sources)
  const { theme, fonts, observations: ofTheme } = await loadTheme(workspace, ofHouse.meeting)
  const meeting = withFonts(withStatus(ofHouse.meeting, options.status, memory), fonts, memory)
  const limits = limitsOf(meeting.limits)
  const files = await readFiles(workspace, limits)
  for (const { source } of files.sources) sources[source.file] = source
  const { notes, editor, refused, observations, findings } = await readAll(files.sources, meeting, memory)
  const joined = await readJoins(workspace, meeting, notes, sources)
  const numbering = await loadNumbering(workspace)
  const { figures, bytes } = await readFigures([...notes, ...editor], workspace, limits, cleanOnce(memory))
  const { logo, observations: ofLogo } = await readLogo(workspace, meeting, limits)
  if (logo) {
    figures[logo.figure.path] = logo.figure
    bytes[logo.figure.path] = logo.bytes
  }
  const gathered: Gathered = {
    meeting,
    notes,
    editor,
    unread: [...files.refused, ...refused].map((one) => unreadFile(one, meeting)),
    observations: [
      ...loaded.observations,
      ...ofHouse.observations,
      ...files.observations,
      ...observations,
      ...joined.observations,
      ...ofTheme,
      ...numbering.observations,
      ...ofLogo,
      ...checkAccent(meeting, theme['styles/tokens.css']),
    ],
    figures,
    files: files.files,
    coverage: coverageOf(meeting, notes),
    joins: joined.joins,
  }
  const { earlier } = numbering
  const imports = await readImportRecords(workspace, notes)
  return {
    gathered,
    observations: [],
    sources,
    figureBytes: bytes,
    findings,
    theme,
    fonts,
    imports,
    ...(earlier ? { earlier } : {}),
  }
}

/** The meeting with the house that stands in its folder; the same object for the same texts, by which notes are known. */
async function ownHouse(workspace: Workspace, meeting: Meeting, memory: Memory): Promise<LoadedHouse> {
  const files = await readHouse(workspace, meeting)
  if (!files) return { meeting, observations: [], sources: {} }
  const texts = Object.values(files.sources).flatMap(({ file, text }) => [file, text])
  const inputs = [meeting, JSON.stringify(files.observations), ...texts]
  return (
    memory.recall<LoadedHouse>('house', inputs) ??
    memory.keep(
      'house',
      inputs,
      loadHouse(meeting, files, (id) => knownRules.has(id)),
    )
  )
}

/** A meeting with the status that the report is to have; the same object for the same two, by which notes are known. */
function withStatus(meeting: Meeting, status: ReportStatus | undefined, memory: Memory): Meeting {
  if (status === undefined || status === meeting.status) return meeting
  const inputs = [meeting, status]
  return memory.recall<Meeting>('status', inputs) ?? memory.keep('status', inputs, { ...meeting, status })
}

/** A meeting that knows what its theme's fonts have; the same object for the same fonts. */
function withFonts(meeting: Meeting, fonts: readonly ThemeFont[], memory: Memory): Meeting {
  if (fonts.length === 0) return meeting
  const inputs = [meeting, JSON.stringify(fonts.map(({ ranges }) => ranges))]
  return (
    memory.recall<Meeting>('fonts', inputs) ??
    memory.keep('fonts', inputs, { ...meeting, fonts: fonts.map(({ ranges }) => ranges) })
  )
}

/** A file that could not be read, with the sessions that it was perhaps meant for. */
function unreadFile({ kind, file, why, words }: RefusedFile, meeting: Meeting): Unread {
  const { rule, violation } = why
  const meantFor = kind === 'note' ? sessionsMeant({ file, words }, meeting.sessions) : []
  return { kind, file, place: violation.place, rule, message: violation.message, meantFor }
}

/** The points that the editor joined, if there is a file that does. */
async function readJoins(
  workspace: Workspace,
  meeting: Meeting,
  notes: Note[],
  sources: Record<string, Source>,
): Promise<{ joins: Join[]; observations: Observation[] }> {
  const file = await workspace.read(JOINS_FILE, 1_000_000)
  if ('refused' in file) return { joins: [], observations: [] }
  const decoded = decode(JOINS_FILE, file.bytes)
  if ('refused' in decoded) return { joins: [], observations: [decoded.refused] }
  sources[JOINS_FILE] = decoded.source
  const loaded = loadJoins(decoded.source)
  const { joins, observations } = resolveJoins(loaded.joins, meeting, notes)
  return { joins, observations: [...loaded.observations, ...observations] }
}

/** Unpacking a large picture takes a second, and a command that watches reads the same one again and again. */
function cleanOnce(memory: Memory): typeof cleanPicture {
  type Cleaned = Awaited<ReturnType<typeof cleanPicture>>
  return async (bytes, mostMegapixels) => {
    const key = `picture ${createHash('sha256').update(bytes).digest('base64')}`
    return (
      memory.recall<Cleaned>(key, [mostMegapixels]) ??
      memory.keep(key, [mostMegapixels], await cleanPicture(bytes, mostMegapixels))
    )
  }
}
