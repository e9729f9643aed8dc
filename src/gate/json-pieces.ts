import type { Piece, Scope } from './piece.js'

/**
 * All strings of a JSON file, each with the path to it. What stands in an object whose `id` is a session's belongs to
 * that session, as in the parts of report.json.
 */
export function jsonPieces(name: string, text: string, isSession: (id: string) => boolean): Piece[] {
  const pieces: Piece[] = []
  const visit = (value: unknown, path: string, scope: Scope): void => {
    if (typeof value === 'string') {
      if (value.trim() !== '') pieces.push({ output: name, place: path, text: value, scope, manner: 'prose' })
    } else if (Array.isArray(value)) {
      value.forEach((inner, index) => visit(inner, `${path}[${index}]`, scope))
    } else if (typeof value === 'object' && value !== null) {
      const { id } = value as { id?: unknown }
      const own = typeof id === 'string' && isSession(id) ? id : scope
      for (const [key, inner] of Object.entries(value)) {
        pieces.push({ output: name, place: path, text: key, scope: own, manner: 'prose' })
        visit(inner, path ? `${path}.${key}` : key, own)
      }
    }
  }
  visit(JSON.parse(text), '', 'report')
  return pieces
}
