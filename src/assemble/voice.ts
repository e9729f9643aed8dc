import type { Definition, FootnoteDefinition, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Mention } from '../model/mdast.js'
import type { Attribution } from '../model/meeting.js'
import type { Document, Section, Note } from '../model/note.js'
import { personWords } from './attribution.js'
import { hideCommenters } from './hide-commenters.js'
import type { Context } from './context.js'
import { leaveOutUnclosed } from './leave-out.js'

/** How one file's words are said in the report. */
export interface Voice {
  context: Context
  document: Document
  /** Begins the file's anchors. */
  namespace: string
  /** What stands in the report for a mention within a sentence. */
  say: (mention: Mention) => string
  links: ReadonlyMap<string, Definition>
  /** The footnotes that may be called in this edition. */
  footnotes: ReadonlyMap<string, FootnoteDefinition>
}

export interface OpenedDocument {
  voice: Voice
  /** A copy of the document's sections, nothing in it that no edition may print. */
  sections: Section[]
}

/**
 * Makes a file of the meeting ready to be put into the report.
 *
 * @param namespace the beginning of its anchors, such as the session's id
 * @param attributionOf how much may be said of a person in these words
 */
export function openDocument(
  document: Document,
  namespace: string,
  context: Context,
  attributionOf: (person: string) => Attribution,
): OpenedDocument {
  const { meeting, messages } = context
  const whole = leaveOutUnclosed(document.sections)
  const session =
    document.kind === 'note' ? meeting.sessions.find(({ id }) => id === (document as Note).session) : undefined
  const hides = session !== undefined && session.attribution !== 'open'
  const sections = hides ? hideCommenters(whole, messages.people.commenter) : whole
  const say = ({ id, target }: Mention): string => {
    if (target === 'addressee') return meeting.addressees.find((body) => body.id === id)?.name ?? id
    // The id as typed may be a name that nobody may read.
    if (target === 'nobody') return `[${messages.gaps.mark}: ${messages.gaps.mention}]`
    const person = target === 'person' ? meeting.people.find((one) => one.id === id) : undefined
    return personWords(person, attributionOf(id), messages)
  }
  return { voice: { context, document, namespace, say, ...definitionsIn(sections, context) }, sections }
}

/** Links' targets and footnotes; what an internal block defines is known in the internal edition alone. */
function definitionsIn(sections: Section[], { edition }: Context): Pick<Voice, 'links' | 'footnotes'> {
  const links = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition>()
  const blocks = sections.flatMap((section) => section.parts.flatMap((part) => part.blocks))
  const collect = (internal: boolean): void => {
    for (const block of blocks) {
      visit(block as Nodes, (node) => {
        if (node.type === 'internal' && !internal) return 'skip'
        if (node.type === 'definition' && !links.has(node.identifier)) links.set(node.identifier, node)
        if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node)
        return undefined
      })
    }
  }
  collect(false)
  if (edition === 'internal') collect(true)
  return { links, footnotes }
}
