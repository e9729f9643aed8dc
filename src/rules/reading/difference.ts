/** In which words two texts differ, where these are few. */
export interface Difference {
  /** Ready for a message: '"not", which stands here alone'; empty where they differ in more, or not at all. */
  words: string
  /** Whether one says the opposite of the other. */
  isOpposite: boolean
}

/** Texts with more words than this, or with more between their like ends, differ in too much to name. */
const MOST_WORDS = 400
const MOST_NAMED = 3
/** A "not" among more words than this may belong to something that the other text says nothing of. */
const MOST_WEIGHED = 6

const NEGATIONS = new Set(
  "no not never none nobody nothing neither nor without cannot can't don't doesn't didn't isn't aren't wasn't weren't won't shouldn't mustn't hardly rarely seldom nicht kein keine nie pas jamais sans non mai senza sin nunca не нет никогда без".split(
    ' ',
  ),
)
const OPPOSITES = new Set(
  `more/less more/fewer many/few most/few increase/decrease increased/decreased increases/decreases increasing/decreasing
  rise/fall rises/falls rose/fell rising/falling higher/lower high/low always/never all/none all/no every/no some/no
  often/rarely often/seldom before/after with/without support/oppose supports/opposes supported/opposed for/against
  accept/reject accepted/rejected accepts/rejects agree/disagree agreed/disagreed approve/reject approved/rejected
  useful/useless public/private allow/prohibit allowed/prohibited allow/ban allowed/banned permit/prohibit
  permitted/prohibited enough/insufficient open/closed open/close opened/closed first/last start/stop started/stopped
  better/worse best/worst faster/slower fast/slow early/late earlier/later mandatory/voluntary mandatory/optional
  strengthen/weaken strengthened/weakened strengthens/weakens strong/weak stronger/weaker easy/difficult easier/harder
  easy/hard success/failure succeeded/failed succeed/fail succeeds/fails true/false right/wrong safe/dangerous
  maintain/abolish keep/abolish buy/sell centralized/decentralized longer/shorter long/short larger/smaller large/small
  cheap/expensive cheaper/dearer present/absent include/exclude includes/excludes included/excluded can/cannot
  minimum/maximum least/most up/down improve/worsen improved/worsened improves/worsens trust/distrust gain/lose
  gained/lost necessary/superfluous wanted/unwanted old/new inside/outside men/women positive/negative yes/no`
    .trim()
    .split(/\s+/),
)
const PREFIX = /^(?:un|in|im|il|ir|dis|non|de|mis)-?(?=\p{L}{3})/u

/** Compares two texts word by word, without regard to case and punctuation. */
export function differenceOf(earlier: string, later: string): Difference {
  const [one, other] = [wordsOf(earlier), wordsOf(later)]
  const { gone, come } = wordsThatDiffer(one, other)
  if (gone.length === 0 && come.length === 0) return { words: '', isOpposite: false }
  const most = Math.max(gone.length, come.length)
  const opposed = most > MOST_WEIGHED ? undefined : opposedWords(gone, come)
  if (opposed) return { words: inWords(...opposed), isOpposite: true }
  return { words: most > MOST_NAMED ? '' : inWords(gone, come), isOpposite: false }
}

function wordsOf(text: string): string[] {
  return (
    text
      .replace(/@[\p{L}\p{N}_-]+/gu, ' ')
      .replaceAll('’', "'")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  )
}

/** By the longest common sequence, after what both begin and end with. */
function wordsThatDiffer(one: string[], other: string[]): { gone: string[]; come: string[] } {
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++
  const a = one.slice(start, one.length - end)
  const b = other.slice(start, other.length - end)
  if (Math.max(a.length, b.length) > MOST_WORDS) return { gone: a, come: b }
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (lengths[i] as Uint16Array)[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const [gone, come]: [string[], string[]] = [[], []]
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1]
    else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) gone.push(a[i++] ?? '')
    else come.push(b[j++] ?? '')
  }
  return { gone, come }
}

function inWords(gone: string[], come: string[]): string {
  const quoted = (words: string[]): string => `"${words.join(' ')}"`
  if (gone.length === 0) return `${quoted(come)}, which stands here alone`
  if (come.length === 0) return `${quoted(gone)}, which stands there alone`
  return `${quoted(gone)} there, ${quoted(come)} here`
}

/** The words that make one text the opposite of the other, of each text. */
function opposedWords(gone: string[], come: string[]): [string[], string[]] | undefined {
  const [denied, denies] = [gone.filter(isNegation), come.filter(isNegation)]
  if (denied.length % 2 !== denies.length % 2) return [denied, denies]
  for (const one of gone) for (const other of come) if (areOpposite(one, other)) return [[one], [other]]
  return undefined
}

function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't")
}

function areOpposite(one: string, other: string): boolean {
  if (OPPOSITES.has(`${one}/${other}`) || OPPOSITES.has(`${other}/${one}`)) return true
  return one !== other && (one.replace(PREFIX, '') === other || other.replace(PREFIX, '') === one)
}
