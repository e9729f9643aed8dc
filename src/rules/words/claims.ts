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
