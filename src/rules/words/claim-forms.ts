const GATHERED = [
  'participants?',
  'speakers?',
  'delegations?',
  'delegates?',
  String.raw`(?:participating\s+|member\s+)?[Ss]tates?`,
  'countr(?:y|ies)',
  'experts?',
  'panell?ists?',
  'discussants?',
  'representatives?',
  'attendees?',
  String.raw`[Pp]artners(?:\s+for\s+[Cc]o-?operation)?`,
  'members?',
  'services?',
  String.raw`(?:those\s+)?present`,
].join('|')
const ROOM = 'meeting|session|conference|workshop|seminar|plenary|room|panel|group|audience|side\\s+event'
const SPEAKING = String.raw`participants|speakers|delegations|delegates|experts|panell?ists|discussants|attendees|(?:participating\s+)[Ss]tates`
/** Any word. An expression as long as this one takes ten times as long to compile with `\p{L}`, `\p{P}` and their flag. */
const WORD = String.raw`[^\s!-#%-*,\-.\/:;?@[-\]_{}¡§«¶·»¿\u2010-\u2027\u2030-\u205E\u3001-\u3003]+`
/** A letter or digit, as nearly as it can be said without that flag: neither space nor mark, symbol nor half a character. */
const LETTER = String.raw`[^\s\0-\/:-@[-\`{-\xA9\xAB-\xB1\xB4\xB6-\xB8\xBB\xBF\xD7\xF7\u2000-\u206F\u2190-\u2BFF\u3000-\u3003\uD800-\uDFFF]`
/** "that took the floor", "present", "in the room". */
const WHICH = String.raw`(?:,?\s+(?:that|which|who)\s+(?:${WORD}\s+){0,4}?(?:spoke|floor|part|attended|present|intervened|represented)|\s+present|\s+(?:in|at|around)\s+the\s+(?:${ROOM}|table))?,?`
const HOW = String.raw`(?:\s+(?:${WORD}ly|also|then|have|had|has|again|thus|therefore|all))?(?:\s+${WORD}ly)?`
// "all agreed measures" is no sentence.
const AGREED = String.raw`agreed?(?=\s*[.,;:)—–]|\s*$|\s+(?:that|on|to|with|upon|in|as|it|there|and|about|how|the|this|these|not|when|by)\b)`
const ONE_MIND = String.raw`(?:in\s+(?:${WORD}\s+)?agreement|agreed|of\s+one\s+(?:mind|view|opinion)|of\s+(?:the\s+same|a\s+common|one\s+and\s+the\s+same)\s+(?:view|opinion|mind)|united|at\s+one)`
const WERE = String.raw`(?:were|are|was|is)\s+(?:${WORD}ly\s+|all\s+)?${ONE_MIND}`
const SHARED = String.raw`(?:shared\s+(?:the|this|that|a|an|these)\s+(?:same\s+)?(?:${WORD}\s+)?(?:view|opinion|assessment|concerns?|understanding|conviction|belief|worry|worries|position|analysis|approach|goal|aim)|(?:endorsed|supported|accepted|approved|adopted|backed)\s+(?:the|this|that|it|these)\b)`
const OF_VIEW = String.raw`(?:(?:were|are)\s+of\s+the\s+(?:view|opinion)|held\s+the\s+(?:same\s+)?view|took\s+the\s+(?:same\s+)?view|saw\s+eye\s+to\s+eye)`
const ALL = String.raw`(?:all|every|each)\s+(?:but\s+(?:one|two|a\s+few)\s+)?(?:of\s+)?(?:the\s+)?(?:${WORD}\s+)?(?:${GATHERED})${WHICH}`
/** What the whole room may be said to have done, one thing after another. */
const AND_AGREED = String.raw`(?:\s+[^\s.;:!?"“”]+){1,14}?\s+and\s+(?:also\s+|then\s+)?(?:${AGREED}|${SHARED})`
const WIDE = 'general|broad|wide|widespread|full|universal|common|complete|overall|unanimous|unqualified|undivided'

/** A way to say of a whole room that it was of one mind, as the sources of expressions. */
interface Form {
  /** What stands in every text that has it, and is short: the form itself is compiled where this is met. */
  hint: string
  source: string
}

const HINT_OF_ALL = String.raw`(?:all|every|each)\s+(?:but\s+(?:one|two|a\s+few)\s+)?(?:of\s+)?(?:the\s+)?(?:${WORD}\s+)?(?:${GATHERED})`
/** What was done, a few words further on. */
const SOON = String.raw`,?(?:\s+\S+){0,10}?\s+(?:agree|concurred|were|are|was|is|held|took|saw|shared|endorsed|supported|accepted|approved|adopted|backed|spoke)`

const FORMS: Form[] = [
  {
    hint: HINT_OF_ALL,
    source: whole(
      String.raw`${ALL}${HOW}\s+(?:${AGREED}|concurred|${WERE}|${SHARED}|${OF_VIEW}|welcomed\s+(?:the|this)\b|spoke\s+(?:in\s+favou?r|with\s+one\s+voice))`,
    ),
  },
  { hint: String.raw`${HINT_OF_ALL}[^.;:!?]*\sand\s`, source: whole(String.raw`${ALL}${AND_AGREED}`) },
  {
    hint: String.raw`(?:everyone|everybody|all)${SOON}`,
    source: whole(
      String.raw`(?:everyone|everybody|all)(?:\s+(?:of\s+(?:them|us)|present|who\s+spoke|around\s+the\s+table|in\s+the\s+(?:${ROOM})))?${HOW}\s+(?:${AGREED}|concurred|${WERE}|${OF_VIEW})`,
    ),
  },
  {
    hint: '(?:everyone|everybody)',
    source: whole(String.raw`(?:everyone|everybody)(?:\s+(?:present|in\s+the\s+(?:${ROOM})))?${HOW}\s+${SHARED}`),
  },
  {
    hint: '(?:objected|disagreed|dissented|opposed|contested|against|exception|objection)',
    source: whole(
      String.raw`(?:nobody|no[\s-]one|none|not\s+a\s+single\s+${WORD}|no\s+(?:participants?|speakers?|delegations?|delegates?|States?|experts?|one|voices?))(?:\s+(?:of\s+(?:them|the\s+${WORD})|present|in\s+the\s+(?:${ROOM})|at\s+the\s+(?:${ROOM}|table)))?(?:\s+${WORD}ly)?\s+(?:objected|disagreed|dissented|opposed|contested|was\s+against|was\s+opposed|spoke\s+(?:against|out\s+against)|took\s+exception|raised\s+(?:an\s+|any\s+)?objections?|had\s+(?:an\s+|any\s+)?objections?)`,
    ),
  },
  {
    hint: String.raw`the\s+(?:whole\s+)?(?:${ROOM}|${SPEAKING})${SOON}`,
    source: whole(
      String.raw`the\s+(?:whole\s+)?(?:${ROOM}|${SPEAKING})${WHICH}${HOW}\s+(?:${AGREED}|concurred|${WERE}|${SHARED}|spoke\s+with\s+one\s+voice)`,
    ),
  },
  {
    hint: '',
    source: whole(
      [
        String.raw`without\s+(?:any\s+|a\s+single\s+)?(?:objections?|dissent|opposition|disagreement|dissenting\s+(?:voices?|votes?))`,
        String.raw`there\s+(?:was|were)\s+(?:no|not\s+a\s+single)\s+(?:dissenting\s+(?:voices?|votes?|views?|opinions?)|dissent|objections?|opposition|disagreement|votes?\s+against)`,
        String.raw`no\s+(?:objections?|dissenting\s+(?:voices?|votes?)|dissent|opposition)\s+(?:was|were)\s+(?:raised|heard|voiced|expressed|made|recorded)`,
        String.raw`it\s+(?:was|has\s+been|had\s+been)(?:\s+(?:${WORD}ly|also|then|further))?\s+agreed\s+(?:that|to|on|upon|by)\b`,
        String.raw`(?:agreed|shared|supported|endorsed|accepted|approved|backed|welcomed)\s+by\s+(?:all|everyone|everybody|every\s+(?:${GATHERED}))\b`,
        String.raw`(?:shared|common)\s+(?:understanding|view|position|conviction|ground)\s+(?:among|between|of|across)\s+(?:all|the)\s+(?:${GATHERED}|present)\b`,
        String.raw`(?:met\s+with|found|enjoyed|won|received|drew|had|gained)\s+(?:${WIDE})\s+(?:approval|support|acceptance|agreement|assent|endorsement|backing|acclaim)`,
        String.raw`(?:${WIDE})\s+agreement\s+(?:was|emerged|existed|prevailed|that|on|among|about|in\s+the\s+room)\b`,
        String.raw`there\s+(?:was|is|has\s+been)\s+(?:${WIDE})\s+(?:agreement|approval|support|acceptance)`,
        String.raw`consensus`,
        String.raw`unanim(?:ous(?:ly)?|ity)`,
      ].join('|'),
    ),
  },
  {
    hint: String.raw`(?<=^|[.!?]\s+)(?:${SPEAKING})${SOON}`,
    source: String.raw`(?=\S)(?<=^|[.!?]\s+)(?:${SPEAKING})${WHICH}${HOW}\s+(?:${AGREED}|concurred|${WERE}|shared\s+(?:the|a)\s+(?:same\s+)?(?:view|understanding|conviction)|(?:endorsed|approved|accepted|supported)\s+(?:the|this)\b|spoke\s+with\s+one\s+voice)`,
  },
]

/** Words by themselves, and no part of a longer one. */
function whole(sources: string): string {
  return String.raw`(?<!${LETTER}|-)(?:${sources})(?!${LETTER})`
}

const ready = FORMS.map(({ hint, source }) => ({
  hint: new RegExp(hint, 'i'),
  source,
  pattern: undefined as RegExp | undefined,
}))

/** A quick look whether a passage can make a claim at all. */
const HINT_OF_CLAIM =
  /agree|consensus|unanim|concur|objec|dissent|oppos|against|contest|exception|one (?:mind|view|voice)|of the (?:view|opinion)|the (?:same )?view|same (?:opinion|mind)|common|united|at one|eye to eye|shared|support|endors|accept|approv|adopt|back|welcom|favou?r/i

/**
 * Finds words that say of a whole room that it was of one mind; each is a claim that its minutes would have to bear
 * out.
 *
 * @returns in their order, none over another; of those that begin at one place, the form that stands first in the list
 */
export function* claimsIn(text: string): Generator<RegExpExecArray> {
  if (!HINT_OF_CLAIM.test(text)) return
  const patterns = ready
    .filter(({ hint }) => hint.test(text))
    .map((form) => (form.pattern ??= new RegExp(form.source, 'gi')))
  let at = 0
  for (;;) {
    let first: RegExpExecArray | undefined
    for (const pattern of patterns) {
      pattern.lastIndex = at
      const match = pattern.exec(text)
      if (match && (!first || match.index < first.index)) first = match
    }
    if (!first) return
    at = Math.max(first.index + first[0].length, first.index + 1)
    yield first
  }
}
