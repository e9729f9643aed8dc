/** Something in notes/ or editor/ that is not read. */
export interface UnreadFile {
  /** Its path, or that of the folder of which nothing is read. */
  file: string
  /** What it is, in words. */
  what: string
  /** What to do about it. */
  next: string
}

const READ = /\.(?:md|markdown)$/i
/** Files that commands and other rules know. */
const KNOWN = new Set(['editor/joins.yaml'])
/** What programs and systems leave behind; nobody takes it for a note. */
const LEFT_BEHIND =
  /^(?:\.|~\$|~.*\.tmp$|Thumbs\.db$|desktop\.ini$|Icon\r?$|__MACOSX$|.*\.(?:swp|swo|tmp|lock|crdownload|part)$)/i
const COPY = /\.(?:bak|old|orig|save|copy|backup)\d*$|~$|\.(?:md|markdown)[ ._(-].*$/i

/**
 * The files of notes/ and editor/ that are not read, in order: those of a folder with none that is read as one.
 *
 * @param files all that are there
 * @param aside those among them that have the name of a note and are a copy of another, or were left by Word
 */
export function unreadFiles(files: readonly string[], aside: ReadonlySet<string> = new Set()): UnreadFile[] {
  const unread: UnreadFile[] = []
  const folders = new Set<string>()
  for (const path of files) {
    const [room = '', ...rest] = path.split('/')
    if (aside.has(path)) {
      unread.push({ file: path, ...explainAside(path, room) })
      continue
    }
    if (!['notes', 'editor'].includes(room) || rest.length === 0 || rest.some((name) => LEFT_BEHIND.test(name)))
      continue
    if (READ.test(path) || KNOWN.has(path)) continue
    const folder = rest.length > 1 ? `${room}/${rest[0] ?? ''}` : undefined
    if (folder === undefined) {
      unread.push({ file: path, ...explain(path, room) })
      continue
    }
    if (folders.has(folder)) continue
    folders.add(folder)
    const isReadIn = files.some((one) => one.startsWith(`${folder}/`) && READ.test(one))
    if (isReadIn) unread.push({ file: path, ...explain(path, room) })
    else {
      const next = `Put its notes into ${room}/ as files of Markdown, or move the folder out of ${room}/`
      unread.push({ file: folder, what: 'This folder', next })
    }
  }
  return unread
}

function explainAside(path: string, room: string): Pick<UnreadFile, 'what' | 'next'> {
  if (path.includes('/~$'))
    return { what: 'A file that Word leaves while a note is open', next: 'Close Word, or delete it' }
  return {
    what: 'A copy beside the note',
    next: `Take what is in it and not in the note, and move it out of ${room}/; if the copy is the newer one, move the other`,
  }
}

function explain(path: string, room: string): Pick<UnreadFile, 'what' | 'next'> {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const away = `or move it out of ${room}/`
  const typed = /[\s'"()&;$]/.test(path) ? `"${path}"` : path
  if (COPY.test(name)) return { what: 'A copy', next: `Take what is in it and not in the note, ${away}` }
  if (/\.(?:docx|docm|dotx)$/i.test(name))
    return { what: 'A Word file', next: `Import it: rapporteur import ${typed}; ${away}` }
  if (/\.(?:doc|odt|rtf|pages|wpd)$/i.test(name))
    return { what: "A word processor's file", next: `Save it as .docx, then import it: rapporteur import; ${away}` }
  if (/\.(?:txt|text|mdown|mkd|mdwn|rst|org|tex|html?)$/i.test(name))
    return { what: 'A text file', next: `If it is a note, give it a name that ends in ".md", ${away}` }
  if (/\.(?:png|jpe?g|webp|gif|svg|tiff?|heic|bmp)$/i.test(name))
    return { what: 'A picture', next: 'Put it into figures/, and into a note as "![what it shows](../figures/...)"' }
  if (/\.(?:pdf|xlsx?|csv|pptx?|ods|odp|eml|msg)$/i.test(name))
    return { what: 'This file', next: `Write what the report needs of it into a note, ${away}` }
  if (!name.includes('.'))
    return { what: 'A file without an ending', next: `If it is a note, give it a name that ends in ".md", ${away}` }
  return { what: 'This file', next: `If it is a note, give it a name that ends in ".md", ${away}` }
}
