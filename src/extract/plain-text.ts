import type { Nodes, PhrasingContent } from 'mdast'

/**
 * The words of a node without marks of syntax; a mention stands as `@id`, an image as nothing.
 */
export function plainText(node: Nodes | PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
    case 'html':
      return node.type === 'html' ? '' : node.value
    case 'mention':
      return `@${node.id}`
    case 'break':
      return '\n'
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
    case 'definition':
    case 'footnoteDefinition':
      return ''
    default: {
      if (!('children' in node)) return ''
      const inline = node.type === 'paragraph' || node.type === 'heading'
      return node.children.map((child) => plainText(child as Nodes)).join(inline || isPhrasing(node.type) ? '' : ' ')
    }
  }
}

function isPhrasing(type: string): boolean {
  return [
    'emphasis',
    'strong',
    'delete',
    'subscript',
    'superscript',
    'link',
    'linkReference',
    'notDiscussed',
    'tableCaption',
    'tableCell',
  ].includes(type)
}
