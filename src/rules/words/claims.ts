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
/** Any word. To compile `\p{L}` without regard to case takes twenty times as long, each time that it is written. */
const WORD = String.raw`[^\s\p{P}]+`
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

/** Words that say of a whole room that it was of one mind; each is a claim that its minutes would have to bear out. */
export const CLAIM = new RegExp(
  [
    String.raw`${ALL}${HOW}\s+(?:${AGREED}|concurred|${WERE}|${SHARED}|${OF_VIEW}|welcomed\s+(?:the|this)\b|spoke\s+(?:in\s+favou?r|with\s+one\s+voice))`,
    String.raw`${ALL}${AND_AGREED}`,
    String.raw`(?:everyone|everybody|all)(?:\s+(?:of\s+(?:them|us)|present|who\s+spoke|around\s+the\s+table|in\s+the\s+(?:${ROOM})))?${HOW}\s+(?:${AGREED}|concurred|${WERE}|${OF_VIEW})`,
    String.raw`(?:everyone|everybody)(?:\s+(?:present|in\s+the\s+(?:${ROOM})))?${HOW}\s+${SHARED}`,
    String.raw`(?:nobody|no[\s-]one|none|not\s+a\s+single\s+${WORD}|no\s+(?:participants?|speakers?|delegations?|delegates?|States?|experts?|one|voices?))(?:\s+(?:of\s+(?:them|the\s+${WORD})|present|in\s+the\s+(?:${ROOM})|at\s+the\s+(?:${ROOM}|table)))?(?:\s+${WORD}ly)?\s+(?:objected|disagreed|dissented|opposed|contested|was\s+against|was\s+opposed|spoke\s+(?:against|out\s+against)|took\s+exception|raised\s+(?:an\s+|any\s+)?objections?|had\s+(?:an\s+|any\s+)?objections?)`,
    String.raw`without\s+(?:any\s+|a\s+single\s+)?(?:objections?|dissent|opposition|disagreement|dissenting\s+(?:voices?|votes?))`,
    String.raw`there\s+(?:was|were)\s+(?:no|not\s+a\s+single)\s+(?:dissenting\s+(?:voices?|votes?|views?|opinions?)|dissent|objections?|opposition|disagreement|votes?\s+against)`,
    String.raw`no\s+(?:objections?|dissenting\s+(?:voices?|votes?)|dissent|opposition)\s+(?:was|were)\s+(?:raised|heard|voiced|expressed|made|recorded)`,
    String.raw`it\s+(?:was|has\s+been|had\s+been)(?:\s+(?:${WORD}ly|also|then|further))?\s+agreed\s+(?:that|to|on|upon|by)\b`,
    String.raw`the\s+(?:whole\s+)?(?:${ROOM}|${SPEAKING})${WHICH}${HOW}\s+(?:${AGREED}|concurred|${WERE}|${SHARED}|spoke\s+with\s+one\s+voice)`,
    String.raw`(?:agreed|shared|supported|endorsed|accepted|approved|backed|welcomed)\s+by\s+(?:all|everyone|everybody|every\s+(?:${GATHERED}))\b`,
    String.raw`(?:shared|common)\s+(?:understanding|view|position|conviction|ground)\s+(?:among|between|of|across)\s+(?:all|the)\s+(?:${GATHERED}|present)\b`,
    String.raw`(?:met\s+with|found|enjoyed|won|received|drew|had|gained)\s+(?:${WIDE})\s+(?:approval|support|acceptance|agreement|assent|endorsement|backing|acclaim)`,
    String.raw`(?:${WIDE})\s+agreement\s+(?:was|emerged|existed|prevailed|that|on|among|about|in\s+the\s+room)\b`,
    String.raw`there\s+(?:was|is|has\s+been)\s+(?:${WIDE})\s+(?:agreement|approval|support|acceptance)`,
    String.raw`consensus`,
    String.raw`unanim(?:ous(?:ly)?|ity)`,
  ]
    .join('|')
    .replace(/^.*$/s, (sources) => String.raw`(?<![\p{L}\p{N}-])(?:${sources})(?![\p{L}\p{N}])`)
    .concat(
      String.raw`|(?=\S)(?<=^|[.!?]\s+)(?:${SPEAKING})${WHICH}${HOW}\s+(?:${AGREED}|concurred|${WERE}|shared\s+(?:the|a)\s+(?:same\s+)?(?:view|understanding|conviction)|(?:endorsed|approved|accepted|supported)\s+(?:the|this)\b|spoke\s+with\s+one\s+voice)`,
    ),
  'giu',
)

/** A quick look whether a passage can make a claim at all. */
export const HINT_OF_CLAIM =
  /agree|consensus|unanim|concur|objec|dissent|oppos|against|contest|exception|one (?:mind|view|voice)|of the (?:view|opinion)|the (?:same )?view|same (?:opinion|mind)|common|united|at one|eye to eye|shared|support|endors|accept|approv|adopt|back|welcom|favou?r/i

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
  /\b(?:courts?|tribunals?|jury|juries|judges|judgments?|verdicts?|rulings?|parliaments?|senate|legislature|congress|cabinet|governments?|boards?|commissions?|committees?|councils?|assembl(?:y|ies)|signator(?:y|ies)|parties\s+to|algorithms?|models?|sensors?|classifiers?|nodes|reviewers|literature|stud(?:y|ies)|scientists|researchers|voters|electorate|shareholders)\b/i
const OTHERS_VOTE_AFTER =
  /^\s+(?:jury|juries|bench(?:es)?|courts?|boards?|verdicts?|judgments?|judgements?|rulings?|(?:decisions?|votes?)\s+(?:of|by|in)\s+the\s+(?:courts?|tribunals?|parliaments?|council|assembly))\b/i
const ROOMS_VOTE = /\b(?:participants?|speakers?|delegat(?:es|ions?)|experts?|meeting|room|panel|session)\b/i
/** What a few did together, of whom is said who they were. */
const FEW =
  /\b(?:two|three|four|five|six|seven|both|several|some|few|many|most|certain|other|these|those)\s+(?:\S+\s+){0,3}$/i
const ALL_OF_FEW =
  /^(?:all|each)\s+(?:of\s+)?(?:the\s+)?(?:two|three|four|five|six)\s|^the\s+(?:two|three|four|five|six|other)\s/i
/** One voice among others, whose words these are: not the chair's, who sums up. */
const ONE_SAID =
  /(?:^|[,;]\s*|\b(?:and|but|while)\s+)(?:(?:one|an?|another|the(?:\s+(?:first|second|third|last|next|keynote))?|some|two|three|several|other|a\s+few|many)\s+(?:\S+\s+){0,2}?(?:speakers?|participants?|delegat(?:es?|ions?)|experts?|panell?ists?|representatives?|discussants?|officers?|lawyers?|researchers?|professors?|representatives?\s+of\s+[^,.;]{1,40})(?:\s+(?:from|of)\s+[^,.;]{1,40})?|@[\p{L}\p{N}_-]+)\s+(?:\S+ly\s+|also\s+|then\s+|had\s+)?(?:said|recalled|noted|believed|claimed|thought|argued|stated|held|maintained|felt|hoped|wished|suggested|stressed|pointed\s+out|mentioned|remembered|doubted|denied|reported|observed|remarked|assumed|told|explained|underlined|emphasi[sz]ed|regretted|warned|asked|predicted|insisted)\b(?:\s+(?:the\s+(?:meeting|room)|participants|us))?(?:,)?\s+(?:that\s+)?[^;:]*$/iu
const SAID_AFTER =
  /^[^.;:!?]{0,80},\s+(?:as\s+)?(?:(?:one|an?|another|the)\s+(?:\S+\s+)?(?:speaker|participant|delegate|expert|panell?ist|representative)|@[\p{L}\p{N}_-]+)\s+(?:said|put\s+it|claimed|believed|thought|argued|held)\b/iu
const IN_VIEW_OF =
  /\b(?:according\s+to|in\s+the\s+(?:view|opinion|words|eyes)\s+of|in\s+(?:his|her|their)\s+(?:view|opinion))\b[^;:]*$/i
/** What every meeting does at its start and end. */
const PROCEDURE =
  /\b(?:agenda|minutes|programme(?:\s+of\s+work)?|timetable|rules\s+of\s+procedure|order\s+of\s+business|list\s+of\s+speakers)\s+(?:was|were|is|are|has\s+been|had\s+been)\s+(?:\S+ly\s+)?(?:adopted|approved|accepted|agreed|confirmed|taken\s+as\s+read)\b/i
/** "Had all participants agreed, the text would have been annexed." */
const IMAGINED = /^["'“‘(\s]*(?:had|were|should|did|do|does|have|has|is|are|was|if|unless|suppose|imagine|let)\s/i
/** How a consensus is said to be there. */
const THERE_IS =
  /\bthere\s+(?:was|is|has\s+been|had\s+been|existed|emerged|remained|seemed\s+to\s+be|appeared\s+to\s+be)\s+(?:\S+\s+){0,5}$/i
const CAME_TO =
  /\b(?:reached|found|achieved|came\s+to|arrived\s+at|had|noted|registered|formed|secured|recorded|ended\s+(?:in|with)|closed\s+(?:in|with)|summed\s+up|reflected|observed|identified|were\s+in|was\s+in|are\s+in|in\s+full|enjoyed|commanded|met\s+with|constitutes?|represents?)\s+(?:\S+\s+){0,3}$/i
const IS_THERE =
  /^\s+(?:\S+ly\s+)?(?:emerged|prevailed|existed|formed|(?:was|is|has\s+been|had\s+been)\s+(?:\S+ly\s+)?(?:reached|found|achieved|established|that|broad|clear|strong|complete|full|general|evident|secured|there)|that|on|about|around|among\s+(?:all|the\s+)?\s*(?:participants|speakers|delegations|those|States)|in\s+the\s+room|of\s+the\s+(?:meeting|room|participants|session|delegations|speakers))\b/i

/**
 * Whether words that a claim is made with make one where they stand: of the whole room, and not denied, asked, wished
 * for, imagined, defined, or told as what somebody said.
 *
 * @param text the passage
 * @param from index of the claim's first character
 * @param sentence where its sentence begins and ends
 */
export function isClaim(text: string, from: number, to: number, sentence: { from: number; to: number }): boolean {
  const whole = text.slice(sentence.from, sentence.to)
  if (/\?["'”’)\]]*$/.test(whole.trimEnd()) || PROCEDURE.test(whole)) return false
  const words = text.slice(from, to)
  const after = text.slice(to, sentence.to)
  const start = text.slice(sentence.from, from)
  if (ONE_SAID.test(start) || IN_VIEW_OF.test(start) || SAID_AFTER.test(after)) return false
  if (/\b(?:anything|nothing|far\s+from)\s+(?:but\s+)?$/i.test(start)) return false
  if (IMAGINED.test(`${start}${words} `) || ALL_OF_FEW.test(words)) return false
  // A denial reaches to the next comma or conjunction.
  const before = start.replace(/^[\s\S]*(?:[,;:–—(]|\b(?:and|but|while|whereas)\s)/i, '')
  if (DENIED.test(before) || TAKEN_BACK.test(after)) return false
  if (/^(?:the\s|it\s+was\s)/i.test(words) && /^\s+(?:between|by)\s+(?:the\s+)?(?:two|three|both)\b/i.test(after))
    return false
  if (!/^(?:consensus|unanim)/i.test(words)) return true
  if (DENIED_AFTER.test(after)) return false
  const clause = before.replace(/^[\s\S]*\b(?:that|which|who)\s/i, '')
  if (isOthers(clause) || FEW.test(clause.replace(/\s+(?:were|are|was|had\s+been|have\s+been)\s+$/i, ' '))) return false
  if (/^unanim/i.test(words))
    return !OTHERS_VOTE_AFTER.test(after) && !/^\s+(?:vote|decision)s?\s+(?:is|are)\b/i.test(after)
  if (OF_ITS_OWN_BEFORE.test(start) || OF_ITS_OWN_AFTER.test(after)) return false
  if (/^\s+(?:of|among|between|within|in)\s+/i.test(after) && OTHERS_VOTE.test(after.slice(0, 60))) return false
  if (/^C[a-z]/.test(words) && /[\p{L}\p{N}]/u.test(start)) return false
  return THERE_IS.test(before) || CAME_TO.test(before) || IS_THERE.test(after)
}

/** Whether the last of whom a clause speaks is another body than the meeting. */
function isOthers(clause: string): boolean {
  const others = clause.search(new RegExp(`${OTHERS_VOTE.source}(?![\\s\\S]*${OTHERS_VOTE.source})`, 'i'))
  return others >= 0 && !ROOMS_VOTE.test(clause.slice(others))
}
