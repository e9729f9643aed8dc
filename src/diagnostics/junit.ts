import type { Diagnostic } from '../model/diagnostic.js'
import { pathFrom, standing, type CheckResult, type FormatOptions } from './check-result.js'

/**
 * JUnit XML, which build servers show as tests: one suite a file; an error or warning is a test that failed, a
 * remark one that passed and has something to say, and a file without any a test that passed.
 */
export function formatJunit({ diagnostics, sources }: CheckResult, { folder }: FormatOptions = {}): string {
  const listed = standing(diagnostics)
  const files = [...new Set([...Object.keys(sources), ...listed.map(({ place }) => place.file)])].sort()
  const suites = files.map((file) => {
    const own = listed.filter(({ place }) => place.file === file)
    const path = pathFrom(folder, file)
    const cases =
      own.length > 0
        ? own.map((one) => testCase(one, path))
        : [`<testcase name="no diagnostics" classname="${escape(path)}"/>`]
    const head = `<testsuite name="${escape(path)}" tests="${cases.length}" failures="${failures(own)}" errors="0">`
    return `  ${head}\n${cases.map((one) => `    ${one}\n`).join('')}  </testsuite>\n`
  })
  const tests = suites.join('').match(/<testcase /g)?.length ?? 0
  const head = `<testsuites name="rapporteur check" tests="${tests}" failures="${failures(listed)}" errors="0">`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${suites.join('')}</testsuites>\n`
}

function failures(diagnostics: Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity !== 'info').length
}

function testCase({ rule, severity, message, hint, place }: Diagnostic, path: string): string {
  const at = `${place.line}:${place.column}`
  const words = `${path}:${at} ${message}${hint === undefined ? '' : `\n${hint}`}`
  const inner =
    severity === 'info'
      ? `<system-out>${escape(words)}</system-out>`
      : `<failure type="${severity}" message="${escape(message)}">${escape(words)}</failure>`
  return `<testcase name="${escape(`${rule} at ${at}`)}" classname="${escape(path)}">${inner}</testcase>`
}

/** For text and attributes; what XML 1.0 cannot hold, half characters too, becomes the sign for a lost character. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
}
