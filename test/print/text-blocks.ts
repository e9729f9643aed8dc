import type { Element, ElementContent, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { letters } from './read-printed.js'

const BLOCKS = new Set(
  'article aside blockquote body caption dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html img li main nav ol p pre section svg table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

const classesOf = ({ properties }: Element): string[] => properties['className'] ?? []

/** Whether a point's one paragraph goes on with where it comes from, in its last line, as the print styles have it. */
function goesOnWithSource(parent: Element, element: Element): boolean {
  const [first, second, ...others] = parent.children.filter((child) => child.type === 'element')
  return (
    classesOf(parent).includes('point') &&
    others.length === 0 &&
    first?.tagName === 'p' &&
    second !== undefined &&
    classesOf(second).includes('source') &&
    (element === first || element === second)
  )
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/** What stands before an item of a list that is lettered; bullets are no letters. */
function itemLetter(list: Element, item: Element): string {
  const at = list.children.filter((child) => child.type === 'element').indexOf(item)
  if (list.properties['type'] === 'a') return `(${String.fromCharCode(97 + at)}) `
  return list.properties['type'] === 'i' ? `(${ROMAN[at] ?? ''}) ` : ''
}

/**
 * The texts that a page's lines are broken from, each a paragraph or what else stands in lines of its own, as letters and
 * digits. Those of tables, notes and headings are left out: they have rules of their own.
 *
 * @param pageOf the page numbers that print within them, by id
 */
export function textBlocks(html: string, pageOf: ReadonlyMap<string, number>): string[] {
  const blocks: string[] = []
  let run = ''
  const endRun = (): void => {
    const text = letters(run)
    if (text !== '') blocks.push(text)
    run = ''
  }
  const visit = (node: RootContent | ElementContent, parent?: Element): void => {
    if (node.type === 'text') run += node.value
    if (node.type !== 'element') return
    const classes = classesOf(node)
    if (/^(?:script|style|table|h[1-6])$/.test(node.tagName)) return endRun()
    if (classes.includes('on-screen') || classes.includes('notes')) return
    const isBlock = BLOCKS.has(node.tagName) && !(parent && goesOnWithSource(parent, node))
    // The letter of an item stands before its first paragraph.
    if (isBlock && !(parent?.tagName === 'li' && node === parent.children.find(({ type }) => type === 'element')))
      endRun()
    if (node.tagName === 'li' && parent) run += itemLetter(parent, node)
    const asked = node.properties['dataPageOf']
    if (typeof asked === 'string') run += String(pageOf.get(asked) ?? '')
    for (const child of node.children) visit(child, node)
    if (isBlock) endRun()
  }
  for (const node of fromHtml(html).children) visit(node)
  endRun()
  return blocks
}
