import ts from 'typescript'

const K = ts.SyntaxKind
/** What each operator becomes. */
const OTHER = new Map([
  [K.EqualsEqualsEqualsToken, '!=='],
  [K.ExclamationEqualsEqualsToken, '==='],
  [K.LessThanToken, '<='],
  [K.LessThanEqualsToken, '<'],
  [K.GreaterThanToken, '>='],
  [K.GreaterThanEqualsToken, '>'],
  [K.AmpersandAmpersandToken, '||'],
  [K.BarBarToken, '&&'],
  [K.PlusToken, '-'],
  [K.MinusToken, '+'],
  [K.AsteriskToken, '/'],
  [K.SlashToken, '*'],
  [K.PlusEqualsToken, '-='],
  [K.MinusEqualsToken, '+='],
  [K.QuestionQuestionEqualsToken, '='],
])

/**
 * All changes of one thing in a source: an operator, a condition, a number, a truth value, a return, a call for what it
 * does. Words are left alone: most are messages, and a test of each would say them twice.
 *
 * @param {string} source TypeScript
 * @param {string} file its name
 * @returns {{ from: number, to: number, text: string, line: number }[]} each with the characters that it replaces
 */
export function mutationsOf(source, file) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const found = []
  const add = (node, text) => {
    const from = node.getStart(tree)
    if (text !== source.slice(from, node.end))
      found.push({ from, to: node.end, text, line: tree.getLineAndCharacterOfPosition(from).line + 1 })
  }
  const visit = (node) => {
    // Types are gone when it runs.
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return
    if (ts.isImportDeclaration(node)) return
    if (ts.isBinaryExpression(node)) {
      const other = OTHER.get(node.operatorToken.kind)
      const joinsWords = node.operatorToken.kind === K.PlusToken && [node.left, node.right].some(isWords)
      if (other && !joinsWords) add(node.operatorToken, other)
      if (node.operatorToken.kind === K.QuestionQuestionToken) add(node, node.left.getText(tree))
    }
    if (ts.isIfStatement(node) || ts.isWhileStatement(node)) bothWays(node.expression)
    if (ts.isConditionalExpression(node)) bothWays(node.condition)
    if (node.kind === K.TrueKeyword) add(node, 'false')
    if (node.kind === K.FalseKeyword) add(node, 'true')
    if (ts.isNumericLiteral(node)) add(node, String(Number(node.text.replaceAll('_', '')) + 1))
    if (ts.isPrefixUnaryExpression(node) && node.operator === K.ExclamationToken) add(node, node.operand.getText(tree))
    if (ts.isReturnStatement(node) && node.expression) add(node.expression, 'undefined')
    if (ts.isThrowStatement(node)) add(node, ';')
    if (ts.isExpressionStatement(node)) add(node, ';')
    ts.forEachChild(node, visit)
  }
  const bothWays = (condition) => {
    if (condition.kind === K.TrueKeyword || condition.kind === K.FalseKeyword) return
    add(condition, 'true')
    add(condition, 'false')
  }
  visit(tree)
  return found
}

function isWords(node) {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateExpression(node) ||
    (ts.isBinaryExpression(node) && [node.left, node.right].some(isWords))
  )
}
