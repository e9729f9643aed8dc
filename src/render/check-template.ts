/// <reference types="handlebars" />

type Node = hbs.AST.Node

/** Attributes whose value a browser takes for an address or for code. */
const dangerous =
  /[\s"'](?:href|src|srcset|action|formaction|data|poster|ping|background|style|on[a-z]+|[a-z]+:href)\s*=\s*["']?$/i
const unquoted = /=\s*$/
/** Elements and attributes that have no business in a frame of a report. */
const foreign = /<\s*(script|style|iframe|frame|object|embed|base|meta|link|form|template)\b|\s(on[a-z]+|style)\s*=/i
/** An address may only be written out: `#` and an anchor, or nothing. */
const writtenAddress = /\b(?:href|src)\s*=\s*["']?[^\s"'#]/i

const neverWritten: [RegExp, string][] = [
  [foreign, 'scripts, styles and addresses of documents have no place in a template'],
  [writtenAddress, 'a template may only link inside the report'],
]

/**
 * Refuses what would let a value out of its place: unescaped output, values in addresses or unquoted attributes,
 * scripts. A house's own templates are held to it likewise.
 *
 * @throws {Error} with the template's path and line
 */
export function checkTemplate(path: string, tree: hbs.AST.Program): void {
  let before = ''
  const refuse = (node: Node, why: string, textBefore = ''): never => {
    throw new Error(`${path}:${node.loc.start.line + textBefore.split('\n').length - 1}: ${why}`)
  }
  const visit = (node: Node): void => {
    if (node.type === 'ContentStatement') {
      const { value } = node as hbs.AST.ContentStatement
      before += value
      for (const [pattern, why] of neverWritten) {
        const found = pattern.exec(value)
        if (found) refuse(node, why, value.slice(0, found.index + 1))
      }
    } else if (node.type === 'MustacheStatement') {
      if (!(node as hbs.AST.MustacheStatement).escaped) refuse(node, 'write {{…}} with two braces, not three')
      if (dangerous.test(before)) refuse(node, 'a value must not be an address: write href="#{{…}}"')
      if (unquoted.test(before)) refuse(node, 'quote the attribute')
      before += 'x'
    } else if (node.type === 'BlockStatement') {
      const { program, inverse } = node as hbs.AST.BlockStatement
      for (const child of program.body) visit(child)
      for (const child of inverse?.body ?? []) visit(child)
    } else if (node.type === 'PartialStatement') {
      if ((node as hbs.AST.PartialStatement).name.type !== 'PathExpression') refuse(node, 'name the partial outright')
      before += '<>'
    } else if (node.type !== 'CommentStatement') {
      refuse(node, `${node.type} is not used in templates`)
    }
  }
  for (const node of tree.body) visit(node)
}
