import type { FoundName } from './find-names.js'
import type { Lexicon } from './lexicon.js'
import type { Scan, Token } from './tokens.js'

const FEWEST = 4
const MOST = 24

/** Names whose letters are set apart, "N o v a k", and those that the end of a line parts, "Nova-" and "kova". */
export function* findSpaced({ tokens, folded }: Scan, people: Lexicon): Generator<FoundName> {
  const tell = (from: Token | undefined, to: Token | undefined, word: string): FoundName | undefined => {
    const match = people
      .matches(word)
      .find(
        ({ form, how }) =>
          form.listed.hidden && form.part !== 'given' && form.words.length === 1 && how !== 'sound' && how !== 'short',
      )
    if (!match || !from || !to) return undefined
    return { from: folded.back(from.from), to: folded.back(to.to), name: match.form.listed.name, what: 'name' }
  }
  for (let index = 1; index < tokens.length; index++) {
    const [token, before] = [tokens[index] as Token, tokens[index - 1] as Token]
    if (/^[-\u2010]\s{1,4}$/.test(token.gap) && !token.upper) {
      const found = tell(before, token, before.word + token.word)
      if (found) yield found
    }
    if (before.word.length !== 1 || token.word.length !== 1) continue
    let end = index
    while (end < tokens.length && tokens[end]?.word.length === 1 && /^[\s._*|-]{1,3}$/.test(tokens[end]?.gap ?? ''))
      end++
    yield* inRun(tokens.slice(index - 1, end), tell)
    index = end
  }
}

function* inRun(
  run: readonly Token[],
  tell: (from: Token | undefined, to: Token | undefined, word: string) => FoundName | undefined,
): Generator<FoundName> {
  for (let start = 0; start + FEWEST <= run.length; start++) {
    let word = ''
    for (let end = start; end < run.length && end < start + MOST; end++) {
      word += run[end]?.word ?? ''
      const found = word.length >= FEWEST ? tell(run[start], run[end], word) : undefined
      if (!found) continue
      yield found
      start = end
      break
    }
  }
}
