import { isTag, replaceKids, tag, tagsIn, type Tag } from './structure.js'

/** Blocks of lines, behind which notes stand. */
const LINES = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'])
const INLINE = new Set(['Span', 'Quote', 'Reference', 'Code', 'Link', 'Em', 'Strong', 'Lbl'])

/**
 * Makes references of the calls, and puts every note behind the paragraph that calls it first: read aloud, it
 * interrupts no sentence and does not wait until the end of a page.
 *
 * @throws {Error} where a note is never called
 * @see ISO 14289-1, 7.9 (Note with an ID); ISO 32000-1, 14.8.4.4.1 (Reference, Note)
 */
export function mendNotes(root: Tag): void {
  const notes = new Map<string, Tag>()
  for (const note of tagsIn(root)) {
    if (note.element?.kind !== 'note') continue
    const { id } = note.element
    const before = notes.get(id)
    // A note goes on at the foot of the next page.
    if (before) before.kids.push(...note.kids)
    else notes.set(id, note)
    if (!before) note.id = `note-${notes.size}`
  }
  replaceKids(root, (kid) => {
    if (!isTag(kid)) return [kid]
    if (kid.element?.kind === 'note') return []
    if (kid.element?.kind === 'notes') return kid.kids
    if (kid.element?.kind !== 'note-call') return [kid]
    // A number in a sentence is no word of it.
    kid.alt = kid.element.description
    return [tag('Reference', [kid])]
  })
  place(root, notes)
  const [first] = notes.keys()
  if (first !== undefined) throw new Error(`The structure tree has the note ${first}, but no call of it`)
}

/** Puts the notes behind the blocks that call them, and takes each from those that are left. */
function place(parent: Tag, notes: Map<string, Tag>): void {
  const kids: Tag['kids'] = []
  let called: Tag[] = []
  const settle = (): void => {
    for (const note of called) {
      kids.push(note)
      // Notes call notes.
      place(note, notes)
    }
    called = []
  }
  for (const kid of parent.kids) {
    const isBlock = isTag(kid) && !INLINE.has(kid.type)
    if (isBlock) settle()
    if (isBlock && !LINES.has(kid.type)) place(kid, notes)
    else if (isTag(kid)) called.push(...takeCalled(kid, notes))
    kids.push(kid)
    if (isBlock) settle()
  }
  settle()
  parent.kids = kids
}

function takeCalled(block: Tag, notes: Map<string, Tag>): Tag[] {
  return [block, ...tagsIn(block)].flatMap(({ element }) => {
    if (element?.kind !== 'note-call') return []
    const id = decodeFragment(element.href)
    const note = notes.get(id)
    notes.delete(id)
    return note ? [note] : []
  })
}

function decodeFragment(href: string): string {
  try {
    return decodeURIComponent(href.slice(1))
  } catch {
    return href.slice(1)
  }
}
