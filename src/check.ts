import { applyWaivers, appliedWaivers, waiversOf, type Settled } from './rules/waivers/apply-waivers.js'
import { noMemory, type Memory } from './memory.js'
import type { Diagnostic, Severity, Violation } from './model/diagnostic.js'
import type { Gathered } from './model/gathered.js'
import type { Meeting } from './model/meeting.js'
import type { Document, Note, Observation } from './model/note.js'
import type { Rule } from './rules/define-rule.js'
import { knownRules, rules as allRules } from './rules/index.js'

export interface CheckOptions {
  /** The id of the one rule whose diagnostics are wanted. */
  only?: string
  /** `YYYY-MM-DD`, by which waivers end; without it none does. */
  today?: string
  /** Of earlier checks: a file that was not read again is not checked again by the rules that look at it alone. */
  memory?: Memory
}

/** A rule and what it found. */
export interface Finding {
  rule: Rule
  violation: Violation
}

/**
 * Runs all rules over a meeting.
 *
 * @returns diagnostics by file, line, column and rule; waived ones are among them and say so
 */
export function check(gathered: Gathered, options: CheckOptions = {}): Diagnostic[] {
  const { meeting } = gathered
  const { memory = noMemory } = options
  const documents = [...gathered.editor, ...gathered.notes]
  const ofDocument = (document: Document): Finding[] => {
    const inputs = [document, meeting]
    const key = `check ${document.file}`
    return memory.recall<Finding[]>(key, inputs) ?? memory.keep(key, inputs, checkDocument(meeting, document, allRules))
  }
  const findings = [...documents.flatMap(ofDocument), ...checkMeeting(gathered, allRules)]
  const settled = settle(findings, meeting).sort((a, b) => compareDiagnostics(a.diagnostic, b.diagnostic))
  const waivers = waiversOf(meeting, documents, options.today)
  applyWaivers(settled, waivers, documents, knownRules)

  const left: Finding[] = []
  for (const rule of allRules) {
    if (rule.scope !== 'waivers') continue
    for (const violation of rule.check(appliedWaivers(waivers), knownRules)) left.push({ rule, violation })
  }
  return [...settled, ...settle(left, meeting)]
    .map(({ diagnostic }) => diagnostic)
    .filter(({ rule }) => options.only === undefined || rule === options.only)
    .sort(compareDiagnostics)
}

/** Runs the rules that look at one file alone: all of them on a note, those on its words on an editor's file. */
export function checkDocument(meeting: Meeting, document: Document, rules: readonly Rule[]): Finding[] {
  const findings: Finding[] = []
  for (const rule of rules) {
    if (rule.scope === 'document') {
      for (const violation of rule.check({ meeting, document })) findings.push({ rule, violation })
    } else if (rule.scope === 'note' && isNote(document)) {
      for (const violation of rule.check({ meeting, note: document })) findings.push({ rule, violation })
    }
  }
  return findings
}

/** Runs the rules that look at everything together. */
export function checkMeeting(gathered: Gathered, rules: readonly Rule[]): Finding[] {
  const findings: Finding[] = []
  for (const rule of rules) {
    if (rule.scope !== 'meeting') continue
    for (const violation of rule.check(gathered, knownRules)) findings.push({ rule, violation })
  }
  return findings
}

/** What can be said where meeting.yaml cannot be used at all and no rule can run. */
export function diagnoseObservations(observations: Observation[]): Diagnostic[] {
  return observations.map(({ rule, violation }) => asDiagnostic(rule, 'error', violation)).sort(compareDiagnostics)
}

/** By file, line, column and rule; then by the words, so that the order is always the same. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  )
}

/** Gives each finding its severity, by meeting.yaml first, and leaves out the rules that are switched off there. */
function settle(findings: Finding[], meeting: Meeting): Settled[] {
  const settled: Settled[] = []
  for (const { rule, violation } of findings) {
    const wanted = rule.waivable === false ? undefined : meeting.rules[rule.id]
    if (wanted === 'off') continue
    const diagnostic = asDiagnostic(rule.id, wanted ?? violation.severity ?? rule.severity, violation)
    settled.push({ diagnostic, violation })
  }
  return settled
}

function asDiagnostic(rule: string, severity: Severity, violation: Violation): Diagnostic {
  const { message, place, hint, related = [], remains } = violation
  return {
    rule,
    severity,
    message,
    place,
    ...(hint === undefined ? {} : { hint }),
    related: Array.isArray(related) ? related : [related],
    ...(remains === undefined ? {} : { remains }),
  }
}

function isNote(document: Document): document is Note {
  return document.kind === 'note'
}

/** By code units, and so the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
