import type { ElementContent } from 'hast'
import type { Nodes, Parent } from 'mdast'
import type { Options } from 'remark-rehype'

export type Handlers = NonNullable<Options['handlers']>
export type Handler = NonNullable<Handlers['paragraph']>
/** What a handler is given to turn a node's children into hast. */
export type State = Parameters<Handler>[0]

/** The content of a node of ours, which mdast's types do not know. */
export function contentOf(state: State, node: Parent): ElementContent[] {
  return state.all(node as Nodes)
}
