const GATHERED = [
  'participants?',
  'speakers',
  'delegations',
  'delegates',
  String.raw`(?:participating\s+|member\s+)?[Ss]tates`,
  'countries',
  'experts',
  'panell?ists',
  'discussants',
  'representatives',
  'attendees',
  String.raw`[Pp]artners(?:\s+for\s+[Cc]o-?operation)?`,
  'members',
  'services',
  String.raw`(?:those\s+)?present`,
].join('|')
const ROOM = 'meeting|session|conference|workshop|seminar|plenary|room|panel|group|audience|side\\s+event'
const SPEAKING = 'participants|speakers|delegations|delegates|experts|panell?ists|discussants|attendees'
/** Any word. To compile `\p{L}` without regard to case takes twenty times as long, each time that it is written. */
const WORD = String.raw`[^\s\p{P}]+`
const HOW = String.raw`(?:\s+(?:${WORD}ly|also|then|have|had|has|again))?(?:\s+${WORD}ly)?`
// "all agreed measures" is no sentence.
const AGREED = String.raw`agreed?(?=\s*[.,;:)—–]|\s*$|\s+(?:that|on|to|with|upon|in|as|it|there|and|about|how|the|this|these|not|when|by)\b)`
const WERE = String.raw`(?:were|are)\s+(?:${WORD}ly\s+)?(?:in\s+(?:${WORD}\s+)?agreement|agreed|of\s+one\s+mind|of\s+the\s+same\s+(?:view|opinion|mind)|united)`
const SHARED = String.raw`(?:shared\s+(?:the|this|that)\s+(?:view|opinion|assessment)|(?:endorsed|supported|accepted|approved)\s+(?:the|this|that|it)\b)`

/** Words that say of a whole room that it was of one mind; each is a claim that its minutes would have to bear out. */
export const CLAIM = new RegExp(
  [
    String.raw`(?:all|every)\s+(?:of\s+)?(?:the\s+)?(?:${WORD}\s+)?(?:${GATHERED})(?:\s+present)?${HOW}\s+(?:${AGREED}|concurred|${WERE}|${SHARED})`,
    String.raw`(?:everyone|everybody|all)(?:\s+(?:of\s+(?:them|us)|present|in\s+the\s+(?:${ROOM})))?${HOW}\s+(?:${AGREED}|concurred|${WERE})`,
    String.raw`(?:everyone|everybody)${HOW}\s+${SHARED}`,
    String.raw`(?:nobody|no[\s-]one|none|no\s+(?:participants?|speakers?|delegations?|delegates?|States?|experts?))(?:\s+${WORD}ly)?\s+(?:objected|disagreed|dissented|was\s+against|spoke\s+against|raised\s+(?:an\s+|any\s+)?objections?)`,
    String.raw`without\s+(?:any\s+|a\s+single\s+)?(?:objections?|dissent|opposition|dissenting\s+(?:voices?|votes?))`,
    String.raw`it\s+(?:was|has\s+been|had\s+been)(?:\s+(?:${WORD}ly|also|then|further))?\s+agreed\s+(?:that|to|on|upon|by)\b`,
    String.raw`the\s+(?:whole\s+)?(?:${ROOM}|${SPEAKING})${HOW}\s+(?:${AGREED}|concurred|${WERE})`,
    String.raw`(?:agreed|shared|supported|endorsed|accepted|approved)\s+by\s+(?:all|everyone|everybody|every\s+(?:${GATHERED}))\b`,
    String.raw`(?:general|broad|wide|widespread|full|universal|common|complete|overall)\s+agreement\s+(?:was|emerged|existed|prevailed|that|on|among|about|in\s+the\s+room)\b`,
    String.raw`there\s+(?:was|is|has\s+been)\s+(?:general|broad|wide|widespread|full|universal|common|complete|overall)\s+agreement`,
    String.raw`consensus`,
    String.raw`unanim(?:ous(?:ly)?|ity)`,
  ]
    .join('|')
    .replace(/^.*$/s, (sources) => String.raw`(?<![\p{L}\p{N}-])(?:${sources})(?![\p{L}\p{N}])`)
    .concat(String.raw`|(?=\S)(?<=^|[.!?]\s+)(?:${SPEAKING})${HOW}\s+${AGREED}`),
  'giu',
)

/** A quick look whether a passage can make a claim at all. */
export const HINT_OF_CLAIM =
  /agree|consensus|unanim|concur|objec|dissent|oppos|against|one mind|same view|same opinion|same mind|united|shared|support|endors|accept|approv/i

const DENIED =
  /(?:\b(?:no|not|never|neither|nor|none|without|cannot|hardly|scarcely|barely|little|lack(?:s|ed|ing)?|absence|far\s+from|fail(?:s|ed|ing|ure)?|unable|short\s+of|instead\s+of|rather\s+than|whether|if|unless|until|before|once|when|should|could|would|may|might|must|can|shall|will|seek(?:s|ing)?|sought|towards?|need(?:s|ed)?|requir(?:e|es|ed|ing)|aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|ask(?:ed|ing)?|nearly|almost|virtually|to\s+(?:reach|find|build|seek|achieve|forge|establish|get|have))\b|n['’]t\b)[^.;:!?]*$/i
const DENIED_AFTER =
  /^[^.;:!?,]{0,40}?(?:\b(?:not|never|cannot|could|can|would|may|might|should|will|must|elusive|missing|lacking|failed|broke|unlikely|difficult|hard|impossible|required|needed|necessary|sought|depends?)\b|n['’]t\b)/i
const TAKEN_BACK =
  /^\s+(?:to\s+(?:disagree|differ)|on\s+(?:nothing|little)|that\s+(?:there\s+(?:was|is)\s+)?(?:no|little)\s+(?:consensus|agreement))/i

/** A word of its own: "consensus-building", "the rule of consensus", "scientific consensus" claim nothing. */
const OF_ITS_OWN_BEFORE =
  /(?:\b(?:by|of|for|on|about|through|via|scientific|academic|scholarly|medical|professional|political|international|Washington|Helsinki|build(?:s|ing)?|forg(?:e|es|ing)|a\s+question\s+of)\s+(?:an?\s+|the\s+)?(?:broad(?:er)?\s+|common\s+)?)$/i
const OF_ITS_OWN_AFTER =
  /^(?:[-\u2010\u2011]\p{L}|\s+(?:building|based|seeking|making|rule|principle|documents?|texts?|papers?|decisions?|organizations?|body|bodies|models?|methods?|algorithms?|reports?|conferences?|mechanisms?|protocols?|document|procedure|sequence|score|in\s+(?:science|the\s+literature|research))\b)/iu

/** Whose vote it was, where not that of the room: "the judgment of the court was unanimous". */
const OTHERS_VOTE =
  /\b(?:courts?|tribunals?|jury|juries|judges|judgments?|parliaments?|senate|legislature|Parliament|Senate|Security Council|General Assembly|Human Rights Council)\b/i
const ROOMS_VOTE = /\b(?:participants?|speakers?|delegat(?:es|ions?)|experts?|meeting|room|panel)\b/i
const OTHERS_VOTE_AFTER =
  /^\s+(?:jury|juries|verdicts?|judgments?|judgements?|rulings?|decisions?\s+of\s+the\s+(?:court|tribunal))\b/i

/**
 * Whether words that a claim is made with make one where they stand: not denied, asked or wished for.
 *
 * @param text the passage
 * @param from index of the claim's first character
 * @param sentence where its sentence begins and ends
 */
export function isClaim(text: string, from: number, to: number, sentence: { from: number; to: number }): boolean {
  if (/\?["'”’)\]]*$/.test(text.slice(sentence.from, sentence.to).trimEnd())) return false
  const words = text.slice(from, to)
  const after = text.slice(to, sentence.to)
  // A denial reaches to the next comma or conjunction.
  const before = text.slice(sentence.from, from).replace(/^[\s\S]*(?:[,;:–—(]|\b(?:and|but|while|whereas)\s)/i, '')
  if (DENIED.test(before) || TAKEN_BACK.test(after)) return false
  if (!/^(?:consensus|unanim)/i.test(words)) return true
  if (DENIED_AFTER.test(after)) return false
  if (/^unanim/i.test(words)) {
    const whole = text.slice(sentence.from, from)
    if (OTHERS_VOTE_AFTER.test(after) || (OTHERS_VOTE.test(whole) && !ROOMS_VOTE.test(whole))) return false
  }
  if (!/^consensus/i.test(words)) return !/^\s+(?:vote|decision)s?\s+(?:is|are)\b/i.test(after)
  const named = /^C[a-z]/.test(words) && from > sentence.from && /[\p{L}\p{N}]/u.test(text.slice(sentence.from, from))
  return !named && !OF_ITS_OWN_BEFORE.test(text.slice(sentence.from, from)) && !OF_ITS_OWN_AFTER.test(after)
}
