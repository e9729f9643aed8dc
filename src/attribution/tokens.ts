import { fold, type Folded } from './fold.js'
import { isUpper, type Manner } from './neighbours.js'

/** A word of a text as names are compared with it. */
export interface Token {
  /** Folded, without digits at its ends. */
  word: string
  /** With the digits, where it has any: "novak2". */
  raw: string
  /** In the folded text, without digits at its ends. */
  from: number
  to: number
  /** The same with them. */
  rawFrom: number
  rawTo: number
  /** Whether it begins with a capital, or is of a script without any. */
  upper: boolean
  /** What stands between it and the word before it, folded; of a long one the last characters. */
  gap: string
  /** Within the host of a link, which is nobody's name. */
  inHost: boolean
}

/** A text that is searched for names. */
export interface Scan {
  text: string
  folded: Folded
  tokens: Token[]
  manner: Manner
}

const WORD = /[\p{L}\p{N}]+/gu
/** The host of an address, of an e-mail address too; a bare one by its last part. */
const HOSTS =
  /(?:\/\/|@)(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]*|(?<![\p{L}\p{N}@._%+-])(?:(?:www\.(?:[\p{L}\p{N}-]+\.)+|(?:[\p{L}\p{N}-]+\.)+(?=[a-z]{2,}\/))[a-z]{2,}|(?:[\p{L}\p{N}-]+\.)+(?:org|com|net|int|eu|gov|edu|info|example))(?![\p{L}\p{N}@-]|\.\p{L})/giu
/** What every host has in it or behind it; quick, for hardly any paragraph has one. */
const HINT_OF_HOST = /[/@]|www\.|\.(?:org|com|net|int|eu|gov|edu|info|example)/i
const LONGEST_GAP = 8

/** Takes a text apart into its words. Letters that are set apart, "N o v a k", make a word as well. */
export function scan(text: string, manner: Manner): Scan {
  const folded = fold(text)
  const hosts = hostsIn(folded.text)
  const tokens: Token[] = []
  let end = 0
  let host = 0
  for (const { 0: run, index } of folded.text.matchAll(WORD)) {
    while (host < hosts.length && (hosts[host]?.to ?? 0) <= index) host++
    const inHost = (hosts[host]?.from ?? Infinity) <= index
    for (const { from, to } of wordsOf(run, index, text, folded, manner)) {
      const rawFrom = Math.max(from === to ? from : index, end)
      const rawTo = to === index + letters(run).to ? index + run.length : to
      const gap = folded.text.slice(Math.max(end, rawFrom - LONGEST_GAP), rawFrom)
      const [word, raw] = [folded.text.slice(from, to), folded.text.slice(rawFrom, rawTo)]
      tokens.push({ word, raw, from, to, rawFrom, rawTo, upper: isUpper(text, folded, from), gap, inHost })
      end = rawTo
    }
  }
  return { text, folded, tokens, manner }
}

/** A run of letters and digits: without those at its ends; in an address parted where a capital follows a small letter. */
function wordsOf(
  run: string,
  index: number,
  text: string,
  folded: Folded,
  manner: Manner,
): { from: number; to: number }[] {
  const inner = letters(run)
  const from = index + inner.from
  const to = index + inner.to
  if (manner !== 'address') return [{ from, to }]
  const whole = text.slice(folded.back(from), folded.back(to))
  // Only where each folded letter is one of the text can a place be told.
  if (whole.length !== to - from || !/\p{Ll}\p{Lu}/u.test(whole)) return [{ from, to }]
  const starts = [0, ...[...whole.matchAll(/(?<=\p{Ll})\p{Lu}/gu)].map((match) => match.index), whole.length]
  return starts.slice(0, -1).map((start, nth) => ({ from: from + start, to: from + (starts[nth + 1] ?? whole.length) }))
}

/** Where the letters of a run begin and end; of digits alone, all of them. */
function letters(run: string): { from: number; to: number } {
  const from = run.search(/\p{L}/u)
  if (from < 0) return { from: 0, to: run.length }
  return { from, to: run.length - (/\p{N}*$/u.exec(run)?.[0].length ?? 0) }
}

function hostsIn(text: string): { from: number; to: number }[] {
  if (!text.includes('.') || !HINT_OF_HOST.test(text)) return []
  return [...text.matchAll(HOSTS)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
}
