/** Whether fenced code, as it stands in the source, ends with what it stands in and not with a line of its own marks. */
export function isNeverClosed(text: string): boolean {
  const marks = /^(?:`{3,}|~{3,})/.exec(text)?.[0]
  const lines = text.trimEnd().split(/\r\n|\r|\n/)
  const last = (lines.at(-1) ?? '').replace(/^[\s>]+/, '')
  return marks !== undefined && !(lines.length > 1 && last.startsWith(marks) && /^(?:`+|~+)$/.test(last))
}
