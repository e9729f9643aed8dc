import type { Options } from 'rehype-sanitize'

/** Classes that our own handlers set; content cannot set any. */
const classes = [
  'para', /^depth-[1-9]$/, 'number', 'label', 'details', 'shown', 'call', 'notes', 'note', 'note-number', 'call-again',
  'table-frame', 'caption-number', 'start', 'center', 'end', 'numeric', 'lettered', 'internal', 'internal-mark', 'gap',
  'not-discussed', 'missing-figure', 'provenance', 'attribution',
] as const

/**
 * What the words of a note may become. No script, no style, no event, no id but ours, no element that loads anything;
 * addresses https and mailto and anchors, pictures only as data.
 */
export const schema: Options = {
  tagNames: [
    'a', 'blockquote', 'br', 'caption', 'code', 'del', 'div', 'em', 'figcaption', 'figure',
    'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'img', 'li', 'ol', 'p', 'pre', 'section', 'span', 'strong', 'sup',
    'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul',
  ],
  attributes: {
    '*': ['id', ['className', ...classes]],
    a: ['href', ['rel', 'noopener', 'noreferrer'], ['role', 'doc-noteref', 'doc-backlink'], 'ariaLabel'],
    div: [['role', 'group', 'note', 'doc-footnote'], ['tabIndex', 0], 'ariaLabel', 'ariaLabelledBy'],
    img: ['src', 'alt'],
    ol: ['start', ['type', 'a', 'i']],
    section: [['role', 'doc-endnotes'], 'ariaLabel'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', ['scope', 'col', 'row']],
  },
  protocols: { href: ['https', 'mailto'], src: ['data'] },
  strip: ['script', 'style'],
  clobber: [],
  required: {},
  ancestors: {},
  allowComments: false,
  allowDoctypes: false,
}
