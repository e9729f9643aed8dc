import type { ReportLanguage } from '../../model/languages.js'

/** How a claim is made in one language, and what in its sentence makes none of it. */
interface Claims {
  claim: RegExp
  /** Denied, wished for, asked for, imagined, told of others: before the claim in its clause, or anywhere in it. */
  before: RegExp
  after: RegExp
  /** Whole sentences that claim nothing of the room. */
  sentence: RegExp
}

const word = (source: string): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${source})(?![\p{L}\p{N}])`, 'giu')
const any = (source: string): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, 'iu')

const CLAIMS: Partial<Record<ReportLanguage, Claims>> = {
  fr: {
    claim: word(
      String.raw`(?:tou(?:s|tes)\s+(?:les?\s+)?(?:participant|intervenant|délégation|délégué|orateur|expert|état|présent|membre)(?:e?s)|tous|toutes|chacun|les\s+(?:participants|intervenants|délégations|orateurs|experts))\s+(?:ont\s+(?:tous\s+)?(?:convenu|été\s+d['’]accord|approuvé|partagé\s+(?:cet\s+avis|ce\s+point\s+de\s+vue)|accepté|souscrit)|(?:sont|étaient|furent)\s+(?:tous\s+|toutes\s+|unanimement\s+)?(?:convenus?|convenues?|d['’]accord|unanimes|du\s+même\s+avis)|s['’]accord(?:ent|aient)|se\s+sont\s+accordée?s|conviennent|convinrent)|il\s+(?:a\s+été|fut|est)\s+convenu|(?:à\s+l['’])?unanim(?:ité|ement)|consensus|personne\s+ne\s+s['’](?:est\s+opposé|y\s+est\s+opposé|oppose)|sans\s+(?:aucune\s+)?(?:objection|opposition)`,
    ),
    before: any(
      String.raw`ne|n['’]\p{L}*|pas|non|sans|aucune?|jamais|si|faute\s+de|absence\s+de|vers|recherche|chercher|rechercher|parvenir|atteindre|trouver|dégager|souhait\p{L}*|esp(?:ér|èr)\p{L}*|faudrait|devrai(?:t|ent)|pourrai(?:t|ent)|doi(?:t|vent)|voul\p{L}*|veu\p{L}*|presque|quasi\p{L}*|loin|avant|lorsque|par|règle\s+du|principe\s+du|scientifique|selon`,
    ),
    after: any(String.raw`n['’]\p{L}+|ne|pas|scientifique|manqu\p{L}+|impossible|difficile|souhaitable|nécessaire`),
    sentence: any(String.raw`tribunal|cour|jury|parlement|conseil|comité|ordre\s+du\s+jour`),
  },
  de: {
    claim: word(
      String.raw`(?:alle(?:\s+(?:Teilnehme\p{L}+|Redne\p{L}+|Delegation(?:en)?|Delegierten|Anwesenden|Expert\p{L}+|Staaten|Teilnehmerstaaten|Beteiligten))?|die\s+(?:Teilnehme(?:r|nden|rinnen)|Redner|Delegationen|Anwesenden))\s+(?:waren|sind)\s+(?:sich\s+)?(?:darin\s+|darüber\s+|in\s+\p{L}+\s+)?(?:einig|einer\s+Meinung|einverstanden|derselben\s+Ansicht|der\s+gleichen\s+Meinung)|alle(?:\s+\p{Lu}\p{L}+)?\s+(?:stimmten\s+(?:zu|überein|dem\s+zu)|teilten\s+(?:diese|die)\s+(?:Ansicht|Meinung|Auffassung)|befürworteten|vereinbarten|kamen\s+überein)|einstimmig|einhellig|einmütig|Konsens|Einstimmigkeit|es\s+(?:wurde|bestand|herrschte)\s+(?:\p{L}+\s+)?(?:vereinbart|Einvernehmen|Einigkeit)|niemand\s+(?:widersprach|war\s+dagegen|erhob\s+Einspruch)|ohne\s+(?:Gegenstimme|Widerspruch|Einwände)`,
    ),
    before: any(
      String.raw`nicht|kein\p{L}*|nie|niemals|ohne|wenn|falls|ob|bevor|kaum|fast|beinahe|nahezu|soll(?:te|ten|en)?|müss(?:te|ten|en)?|muss|könn(?:te|ten|en)|kann|wollen|wünsch\p{L}*|hoff\p{L}*|such\p{L}*|anstreb\p{L}*|mangels|weder|wissenschaftlich\p{L}*|Suche\s+nach|Grundsatz\s+des|zum|im`,
    ),
    after: any(
      String.raw`nicht|kein\p{L}*|suchen|finden|anstreben|anzustreben|erreichen|fehl\p{L}+|möglich|unmöglich|nötig|erforderlich|wünschenswert`,
    ),
    sentence: any(String.raw`Gericht\p{L}*|Jury|Parlament|Rat|Ausschuss|Tagesordnung`),
  },
  it: {
    claim: word(
      String.raw`(?:tutt[ie]\s+(?:(?:i|gli|le)\s+)?(?:partecipanti|oratori|delegazioni|delegati|esperti|presenti|stati|membri|intervenuti)|tutti|tutte|i\s+partecipanti|gli\s+oratori|le\s+delegazioni)\s+(?:hanno\s+(?:concordato|convenuto|condiviso|approvato|accettato)|(?:sono|erano|furono)\s+(?:stat[ie]\s+)?(?:d['’]accordo|concordi|unanimi|dello\s+stesso\s+(?:avviso|parere))|si\s+sono\s+(?:trovati|dett[ie])\s+d['’]accordo|concord(?:ano|avano|arono)|convengono)|(?:si\s+è|è\s+stato)\s+(?:convenuto|concordato)|all['’]unanimità|unanim(?:ità|e|i|emente)|consenso|nessuno\s+(?:si\s+è\s+opposto|ha\s+obiettato)|senza\s+(?:obiezioni|opposizione)`,
    ),
    before: any(
      String.raw`non|né|senza|nessun\p{L}*|mai|se|manca(?:nza\s+di|to)?|verso|cercare|ricerca|raggiungere|trovare|dovrebbe(?:ro)?|potrebbe(?:ro)?|dev\p{L}+|vorrebbe\p{L}*|auspic\p{L}+|sper\p{L}+|quasi|prima|per|principio\s+del|regola\s+del|informato|scientifico|secondo`,
    ),
    after: any(
      String.raw`non|manca\p{L}*|impossibile|difficile|necessario|auspicabile|informato|scientifico|dell['’]interessato|degli?\s+interessat[io]|al\s+trattamento`,
    ),
    sentence: any(String.raw`tribunale|corte|giuria|parlamento|consiglio|comitato|ordine\s+del\s+giorno`),
  },
  es: {
    claim: word(
      String.raw`(?:tod[oa]s\s+(?:(?:los|las)\s+)?(?:participantes|oradores|delegaciones|delegados|expertos|presentes|estados|miembros|asistentes)|todos|todas|los\s+(?:participantes|oradores|expertos)|las\s+delegaciones)\s+(?:acordaron|convinieron|coincidieron|coinciden|aprobaron|aceptaron|compart(?:ieron|ían|en)\s+(?:esta|la)\s+opinión|(?:estuvieron|estaban|están)\s+(?:todos\s+)?de\s+acuerdo|se\s+mostraron\s+de\s+acuerdo|han\s+(?:acordado|convenido))|se\s+(?:acordó|convino)|por\s+unanimidad|unánimemente|unánimes?|unanimidad|consenso|nadie\s+(?:se\s+opuso|objetó)|sin\s+(?:objeciones|oposición|objeción\s+alguna)`,
    ),
    before: any(
      String.raw`de(?=\s*$)|no|ni|sin|ningún|ninguna?|nunca|jamás|si|falta\s+de|ausencia\s+de|hacia|buscar|búsqueda|lograr|alcanzar|encontrar|deber\p{L}+|podr\p{L}+|debe[n]?|esper\p{L}+|dese\p{L}+|quer\p{L}+|casi|antes|por\s+(?:el\s+)?|para|principio\s+del?|regla\s+del?|científico|según`,
    ),
    after: any(String.raw`no|falt\p{L}+|imposible|difícil|necesario|deseable|científico`),
    sentence: any(String.raw`tribunal|corte|jurado|parlamento|consejo|comité|orden\s+del\s+día`),
  },
  ru: {
    claim: word(
      String.raw`все\s+(?:(?:участники|выступавшие|делегации|делегаты|эксперты|присутствовавшие|государства|ораторы)\s+)?(?:\p{L}+\s+)?(?:согласились|согласны|сошлись\s+во\s+мнении|договорились|поддержали|одобрили|были\s+(?:согласны|единодушны|едины))|(?<=(?:^|[.!?]\s+))(?:участники|выступавшие|делегации)\s+(?:единодушно\s+|единогласно\s+)?(?:согласились|договорились|сошлись\s+во\s+мнении)|единогласно|единодушно|единодушие|консенсус(?:а|ом|е)?|было\s+(?:решено|согласовано|достигнуто\s+согласие)|никто\s+не\s+(?:возражал|возразил)|без\s+возражений`,
    ),
    before: any(
      String.raw`не|ни|нет|без|если|никогда|чтобы|почти|прежде|до|должн\p{L}+|следует|нужн\p{L}+|необходим\p{L}*|можно|мо(?:гут|жет)|достичь|достижени\p{L}+|искать|поиск\p{L}*|стрем\p{L}+|надея\p{L}+|желат\p{L}+|хотел\p{L}*|отсутстви\p{L}+|принцип\p{L}*|правил\p{L}+|научн\p{L}+|ради|к`,
    ),
    after: any(String.raw`не|нет|невозможн\p{L}+|необходим\p{L}*|желател\p{L}+|отсутств\p{L}+`),
    sentence: any(String.raw`суд|суда|присяжн\p{L}+|парламент\p{L}*|совет|комитет\p{L}*|повестк\p{L}+`),
  },
}

/** A claim that the claim itself denies others of: "personne ne s’est opposé" has its own "ne". */
const OF_ITSELF = /^(?:personne|niemand|nessuno|nadie|никто|sans|ohne|senza|sin|без)/iu

/** What claims in a language that all were of one mind; nothing in English, which has its own list, and others. */
export function claimsOfLanguage(language: string): Claims | undefined {
  return CLAIMS[(language.toLowerCase().split('-')[0] ?? '') as ReportLanguage]
}

/**
 * Whether words that a claim is made with make one where they stand.
 *
 * @param sentence where its sentence begins and ends in the text
 */
export function isClaimIn(
  claims: Claims,
  text: string,
  from: number,
  to: number,
  sentence: { from: number; to: number },
): boolean {
  const whole = text.slice(sentence.from, sentence.to)
  if (/[?？]["'”’»)\]\s]*$/.test(whole) || claims.sentence.test(whole)) return false
  const words = text.slice(from, to)
  const before = text.slice(sentence.from, from).replace(/^[\s\S]*[,;:–—(]/, '')
  const after = text.slice(to, sentence.to).replace(/[,;:–—(][\s\S]*$/, '')
  if (OF_ITSELF.test(words)) return true
  if (claims.before.test(before)) return false
  return /\s/.test(words.trim()) ? true : !claims.after.test(after)
}
