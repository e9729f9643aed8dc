/** Words branch where they differ, so that a search never tries a list from its top. */
interface Branch {
  /** By the source of the next character. */
  next: Map<string, Branch>
  ends: boolean
}

/**
 * The source of a regular expression that takes any of some words, the longest first. A hyphen stands also for one
 * that does not break.
 *
 * @param words as they are written; an empty one is left out
 * @param space what a space stands for, as the source of an expression
 */
export function anyOf(words: Iterable<string>, space = String.raw`\s+`): string {
  const root: Branch = { next: new Map(), ends: false }
  for (const word of words) {
    const atoms = [...word.trim().replace(/\s+/g, ' ')].map((character) =>
      character === ' ' ? space : atom(character),
    )
    if (atoms.length > 0) grow(root, atoms)
  }
  return root.next.size > 0 ? write(root) : '(?!)'
}

/** Adds a word, character by character. */
function grow(root: Branch, atoms: string[]): void {
  let branch = root
  for (const one of atoms) {
    let next = branch.next.get(one)
    if (!next) branch.next.set(one, (next = { next: new Map(), ends: false }))
    branch = next
  }
  branch.ends = true
}

/** The source for all words of a branch. */
function write(branch: Branch): string {
  const ways = [...branch.next].map(([one, next]) => one + write(next))
  if (ways.length === 0) return ''
  const all = ways.length === 1 && !branch.ends ? ways.join('') : `(?:${ways.join('|')})`
  return branch.ends ? `${all}?` : all
}

function atom(character: string): string {
  if (character === '-') return '[-\u2010\u2011]'
  if (character === "'" || character === '’') return "['’]"
  return character.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}

/** A word as it is looked up after a match: white space, hyphens and apostrophes in one form. */
export function plainForm(words: string): string {
  return words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replaceAll('’', "'")
}
