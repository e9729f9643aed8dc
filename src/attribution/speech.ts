const list = (words: string): string[] => words.trim().split(/\s+/)

/** What people do in a report, in the six languages; things do it seldom. */
const VERBS = list(`
  said says argued argues added adds replied replies asked asks noted notes explained explains showed shows presented
  presents disagreed disagrees agreed agrees objected objects suggested suggests proposed proposes warned warns recalled
  recalls told tells spoke speaks thanked thanks insisted insists answered answers commented comments described describes
  mentioned mentions reported reports stated stressed stresses underlined underlines concluded concludes thinks thought
  believes believed maintained maintains claimed claims countered counters questioned questions pointed points emphasized
  emphasised emphasizes emphasises remarked remarks observed observes regretted regrets welcomed welcomes opposed opposes
  doubted doubts admitted admits conceded concedes denied denies demanded demands urged urges recommended recommends
  wondered wonders responded responds intervened intervenes interrupted elaborated introduced introduces chaired chairs
  moderated moderates cited cites reminded reminds expressed expresses outlined outlines highlighted highlights apologized
  apologised promised promises announced announces confirmed confirms rejected rejects criticized criticised praised
  sagte sagt erklärte erklärt meinte meint betonte betont fragte fragt antwortete antwortet berichtete berichtet ergänzte
  widersprach kritisierte schlug forderte fordert warnte warnt wies zeigte zeigt stellte nannte dankte erinnerte
  dit déclara déclare expliqua explique ajouta ajoute demanda demande répondit répond souligna souligne proposa propose
  rappela rappelle nota signala estima estime remercia
  disse ha dice spiegò spiega aggiunse aggiunge chiese chiede rispose risponde sottolineò sottolinea propose propone ricordò
  dijo dice explicó explica añadió añade preguntó pregunta respondió responde subrayó subraya propuso propone recordó señaló
  сказал сказала сказали говорит отметил отметила заявил заявила ответил ответила спросил спросила добавил добавила
  подчеркнул подчеркнула предложил предложила напомнил напомнила рассказал рассказала возразил возразила`)
const BETWEEN = list(
  `also then later again however rightly therefore only merely first had has have did hat habe a ha ya ya también aussi auch`,
)

const fold = (words: string[]): string => words.map((word) => word.normalize('NFKD').replace(/\p{M}/gu, '')).join('|')
const SAYS = new RegExp(
  String.raw`^(?:\s*,[^,.;:!?\n]{1,60},|\s*\([^()\n]{1,60}\))?\s+(?:(?:${fold(BETWEEN)}|\p{L}{2,12}ly)\s+){0,2}(?:${fold(VERBS)})(?!\p{L})`,
  'u',
)

/** Whether folded text goes on with what a person does: "said", ", a lawyer, argued", "then asked". */
export function goesOnSaying(text: string, at: number): boolean {
  return SAYS.test(text.slice(at, at + 110))
}

const ROLE =
  /(?:speakers?|moderators?|moderation|rapporteurs?|chair(?:ed by|person)?|panel(?:l?ists?)?|discussants?|presenters?|presentations?(?: by)?|interventions?(?: by)?|present|participants|authors?|intervenants?|orateurs?|redner(?:innen und redner)?|oratori|oradores|выступавшие|докладчики?)\s*:\s*$/u

/** Whether folded text before an index says that people are named now: "Speakers: ". */
export function followsRole(text: string, at: number): boolean {
  return ROLE.test(text.slice(Math.max(0, at - 40), at))
}

/** What stands between the names of two people that are named together. */
const JOINS =
  /^\s*(?:[,;/&+]|,?\s*(?:and|or|und|oder|et|ou|ed?|o|y|и|или|a|i|with|versus|vs|to|zu|mit|avec|con|с)\.?\s)\s*$/u

/** Whether folded characters between two names join them: "Stone and Young", "Young, Stone". */
export function joinsNames(between: string): boolean {
  return between.length <= 12 && JOINS.test(between)
}

/**
 * Of the common words that are also family names those that name people and bodies, who say things themselves, and small
 * words: "The Council" and "They said" speak of nobody on a list.
 */
export const speakingWords: ReadonlySet<string> = new Set(
  list(`
    abbot adviser ambassador archer attorney baker bank banks baron bishop board boards boss boy boys butcher captain
    carpenter chair chairs church city commission council counsel country court courts crown delegate director doctor driver
    duke earl english expert experts farmer father fisher foreman forester freeman french friend friends gardener general
    german guard guest hunter inspector joiner judge judges king kings knight lawman lawyer leader lord maiden major manager
    marine marshal master masters mayor miller minister monk nation nations newman nurse officer officers owner page painter
    parliament parson partner partners pastor people person pilgrim pilot police pope porter potter press priest prince
    prosecutor ranger reader readers robot robots ruler sailor saint school scientist secretariat secretary security senate
    sergeant service services shepherd sheriff singer skinner smith soldier speaker speakers staff state states squire
    steward student students tailor taylor teacher tanner turner union university vicar village ward warden warner weaver
    welsh worker workers wright academy agency association authority bureau committee company consultancy customs defence
    delegation delegations department developer developers embassy faculty foundation government home industry institute
    interior investigator justice laboratory law ministry mission network news observer organization panel participant
    participants partnership permanent policing practitioners presidency programme project prosecution republic research
    researcher science section sector society technology tribunal academia study report reports records evidence model
    about again all also another any both each even every few her his its many much never only other our over same she such
    their they under you an do go he i in is it me my no of on or so to up us we others some one none two three this that
    data price cost market power time year week month day process case crime`),
)
