import { applyWaivers, appliedWaivers, waiversOf, type Settled } from '../rules/waivers/apply-waivers.js'
import type { Diagnostic, Severity, Violation } from '../model/diagnostic.js'
import type { Gathered } from '../model/gathered.js'
import type { Meeting } from '../model/meeting.js'
import type { Document, Note, Observation } from '../model/note.js'
import type { KnownRules, OwnRule, Rule } from '../rules/define-rule.js'
import { sayIn, type SomeRuleWords } from '../rule-words/say-in.js'
import { knownRulesFor, rulesFor } from '../rules/index.js'

export interface CheckOptions {
  /** The id of the one rule whose diagnostics are wanted. */
  only?: string
  /** `YYYY-MM-DD`, by which waivers end; without it none does. */
  today?: string
  /** What {@link checkDocument} found in each file, where that was asked already. */
  ofDocuments?: Finding[]
  /** Rules of a house's own, besides ours. */
  rules?: readonly OwnRule[]
  /** The words of another language, in which the rules' messages are said; without them they are English. */
  words?: SomeRuleWords
}

/** A rule's id and what it found. */
export interface Finding {
  rule: string
  violation: Violation
}

/** All rules of a run, by id. */
type RulesById = ReadonlyMap<string, Rule | OwnRule>

const known = new WeakMap<readonly Rule[], RulesById>()

function byIdOf(rules: readonly Rule[]): RulesById {
  let byId = known.get(rules)
  if (!byId) known.set(rules, (byId = new Map(rules.map((rule) => [rule.id, rule]))))
  return byId
}

/**
 * Runs all rules over a meeting.
 *
 * @throws Error where a rule of the house's own has the id of another
 * @returns diagnostics by file, line, column and rule; waived ones are among them and say so
 */
export function check(gathered: Gathered, options: CheckOptions = {}): Diagnostic[] {
  const { meeting } = gathered
  const ours = rulesFor(meeting)
  const documents = [...gathered.editor, ...gathered.notes]
  const { rules: own = [] } = options
  const [byId, known] = own.length > 0 ? withOwn(own, meeting) : [byIdOf(ours), knownRulesFor(meeting)]
  const ofDocuments = options.ofDocuments ?? documents.flatMap((document) => checkDocument(meeting, document))
  const ofOwn = documents.flatMap((document) => checkDocument(meeting, document, own))
  const found = [...ofDocuments, ...ofOwn, ...checkMeeting(gathered, [...ours, ...own], known)]
  const settled = settle(found, meeting, byId).sort((a, b) => compareDiagnostics(a.diagnostic, b.diagnostic))
  const waivers = waiversOf(meeting, documents, options.today)
  applyWaivers(settled, waivers, documents, known)

  const left: Finding[] = []
  for (const rule of ours) {
    if (rule.scope !== 'waivers') continue
    for (const violation of rule.check(appliedWaivers(waivers), known)) left.push({ rule: rule.id, violation })
  }
  return [...settled, ...settle(left, meeting, byId)]
    .map(({ diagnostic }) => diagnostic)
    .filter(({ rule }) => options.only === undefined || rule === options.only)
    .sort(compareDiagnostics)
    .map((diagnostic) => (options.words ? sayIn(options.words, diagnostic) : diagnostic))
}

/** Runs the rules, and parts of rules, that look at one file alone: all on a note, those on its words on an editor's file. */
export function checkDocument(
  meeting: Meeting,
  document: Document,
  asked: readonly (Rule | OwnRule)[] = rulesFor(meeting),
): Finding[] {
  const findings: Finding[] = []
  for (const rule of asked) {
    if (rule.scope === 'document') {
      for (const violation of rule.check({ meeting, document })) findings.push({ rule: rule.id, violation })
    } else if (rule.scope === 'note' && isNote(document)) {
      for (const violation of rule.check({ meeting, note: document })) findings.push({ rule: rule.id, violation })
    } else if (rule.scope === 'meeting') {
      for (const violation of rule.inDocument?.({ meeting, document }) ?? [])
        findings.push({ rule: rule.id, violation })
    }
  }
  return findings
}

/** Runs the rules that look at everything together. */
function checkMeeting(gathered: Gathered, asked: readonly (Rule | OwnRule)[], known: KnownRules): Finding[] {
  const findings: Finding[] = []
  for (const rule of asked) {
    if (rule.scope !== 'meeting') continue
    for (const violation of rule.check(gathered, known)) findings.push({ rule: rule.id, violation })
  }
  return findings
}

/** Our rules and those of the house. */
function withOwn(own: readonly OwnRule[], meeting: Meeting): [RulesById, KnownRules] {
  const byId = new Map<string, Rule | OwnRule>(byIdOf(rulesFor(meeting)))
  const known = new Map(knownRulesFor(meeting))
  for (const rule of own) {
    if (byId.has(rule.id)) throw new Error(`There is a rule "${rule.id}" already`)
    byId.set(rule.id, rule)
    known.set(rule.id, { waivable: rule.waivable !== false })
  }
  return [byId, known]
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
function settle(findings: Finding[], meeting: Meeting, byId: RulesById): Settled[] {
  const settled: Settled[] = []
  for (const { rule: id, violation } of findings) {
    const rule = byId.get(id)
    if (!rule) throw new Error(`There is no rule ${id}`)
    const wanted = rule.waivable === false ? undefined : meeting.rules[rule.id]
    if (wanted === 'off') continue
    const diagnostic = asDiagnostic(rule.id, wanted ?? violation.severity ?? rule.severity, violation)
    settled.push({ diagnostic, violation })
  }
  return settled
}

function asDiagnostic(rule: string, severity: Severity, violation: Violation): Diagnostic {
  const { messageId, values, message, place, hint, fix, related = [], remains } = violation
  return {
    rule,
    severity,
    ...(messageId === undefined ? {} : { messageId }),
    ...(values === undefined ? {} : { values }),
    message,
    place,
    ...(hint === undefined ? {} : { hint }),
    ...(fix === undefined ? {} : { fix }),
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
