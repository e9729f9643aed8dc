import { directive } from 'micromark-extension-directive'
import type { Extension } from 'micromark-util-types'

/**
 * Reads `:::name` blocks and nothing else of the directive syntax: text directives would turn "10:30" into "10"
 * and lose the rest (measured).
 *
 * The syntax extension keeps its constructs by the code of the character that opens them; 58 is the colon, and the
 * container is the first of its two flow constructs.
 */
export function containerDirective(): Extension {
  const flow = directive().flow?.[58]
  const container = Array.isArray(flow) ? flow.filter((construct) => construct.concrete === true) : flow
  return container ? { flow: { 58: container } } : {}
}
