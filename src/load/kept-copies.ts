/** A file of notes/ or editor/ with its words; '' where they cannot be read. */
export interface Kept {
  path: string
  text: string
}

/** Words by which systems and people mark a copy, in the six languages; what stands behind them may be a name or a number. */
const WORD = '(?:copy|kopie|copie|copia|копия|conflicted copy|sync-conflict)'
const MARKS: RegExp[] = [
  new RegExp(`^(?:copy of|kopie von|copie de|copia di|copia de|копия)[\\s_-]+(?<stem>.+)$`, 'iu'),
  new RegExp(
    `^(?<stem>.+?)[\\s_.–—-]*\\((?:[^()]*[^\\p{L}()])?${WORD}(?:[^\\p{L}()][^()]*)?\\)[\\s_]*(?:\\(?\\d+\\)?)?$`,
    'iu',
  ),
  new RegExp(`^(?<stem>.+?)[\\s_.–—-]+${WORD}(?:[\\s_.–—-]*\\(?\\d[\\d-]*\\)?.*)?$`, 'iu'),
]
/** A browser's second download, and what a Mac makes of a second file: a number alone, which a session may have as well. */
const NUMBERED = /^(?<stem>.+?)(?: ?\(\d{1,2}\)| \d{1,2})$/u
/** What Word lays beside a file while it is open; it holds no words. */
const LOCK = /^~\$/

/**
 * The files that are copies of others, or were left by Word, and so are not read: a copy by its name, beside another
 * file that is of the same session, or, where neither says of which, of the name that the copy has without its mark. A
 * copy that stands by itself is the note, and is read.
 *
 * @returns their paths
 */
export function keptCopies(files: readonly Kept[]): Set<string> {
  const copies = new Set<string>()
  const originals = new Set<string>()
  const byStem = new Map<string, string | undefined>()
  const marked = files.filter(({ path }) => stemOf(path) !== undefined)
  const names = new Set(files.map(({ path }) => bare(path)))
  for (const { path, text } of files) {
    if (LOCK.test(nameOf(path))) {
      copies.add(path)
      continue
    }
    if (stemOf(path) !== undefined && !isNumberedAlone(path, names)) continue
    const session = sessionIn(text)
    byStem.set(bare(path), session)
    if (session !== undefined) originals.add(`${roomOf(path)} ${session}`)
  }
  for (const { path, text } of marked) {
    if (copies.has(path) || byStem.has(bare(path))) continue
    const stem = stemOf(path) ?? ''
    const session = sessionIn(text)
    const original = byStem.get(stem)
    const isOfSameName = byStem.has(stem) && (original === undefined || session === undefined || original === session)
    const isOfSameSession = session !== undefined && originals.has(`${roomOf(path)} ${session}`)
    // A number alone says little: "session 2.md" is no copy of "session.md" unless both are of one session.
    if (isStronglyMarked(path) ? isOfSameName || isOfSameSession : isOfSameName && original === session)
      copies.add(path)
  }
  return copies
}

function isNumberedAlone(path: string, names: ReadonlySet<string>): boolean {
  return !isStronglyMarked(path) && !names.has(stemOf(path) ?? '')
}

function isStronglyMarked(path: string): boolean {
  return MARKS.some((mark) => mark.test(bareName(path)))
}

/** The path that a copy has without its mark and ending; nothing where its name bears none. */
function stemOf(path: string): string | undefined {
  for (const mark of [...MARKS, NUMBERED]) {
    const stem = mark.exec(bareName(path))?.groups?.['stem']
    if (stem !== undefined) return `${folderOf(path)}${stem.trim()}`
  }
  return undefined
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1).toLowerCase()
}

function roomOf(path: string): string {
  return path.slice(0, path.indexOf('/'))
}

/** A name without its ending, in small letters; a Mac writes letters and their marks apart. */
function bareName(path: string): string {
  return nameOf(path)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.(?:md|markdown)$/, '')
}

function bare(path: string): string {
  return `${folderOf(path)}${bareName(path)}`
}

function sessionIn(text: string): string | undefined {
  return /^\uFEFF?---[ \t]*\r?\n(?:(?!---).*\r?\n)*?session[ \t]*:[ \t]*["']?([^\r\n"'#]*)/
    .exec(text.slice(0, 4000))?.[1]
    ?.trim()
    .toLowerCase()
}
