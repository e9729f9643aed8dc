/** How a language sets its words, as its printing houses do. */
export interface Habits {
  /** For typed `"`, and for typed `'` around words. */
  double: readonly [string, string]
  single: readonly [string, string]
  /** The dash between words, with spaces. */
  dash: string
  /** Whether `; ! ? :` stand off from the word before them. */
  spacedPunctuation: boolean
  /** Between groups of three digits, where the note has a space. */
  thousands: string
  /** Words before a number or letter that names one of many: "Session III". Patterns, any case. */
  naming: string
  /** Words after a number that counts them: "57 States". Patterns. */
  counted: string
  /** Titles before a name. Patterns. */
  titles: string
  /** Abbreviations of two letters and more, their spaces kept together: "z. B.". */
  abbreviations: readonly string[]
}

const NBSP = '\u00a0'
/** Narrow, no-break. */
const NNBSP = '\u202f'

/**
 * Quotation marks and spaces as the languages' own handbooks have them: New Hart's Rules (en), Lexique des règles
 * typographiques of the Imprimerie nationale (fr), DIN 5008 and Duden (de), Milchin's handbook (ru), Ortografía of the
 * RAE (es); Italian as the Accademia's and most printing houses do.
 */
export const habits: Record<string, Habits> = {
  en: {
    double: ['“', '”'],
    single: ['‘', '’'],
    dash: '–',
    spacedPunctuation: false,
    thousands: NBSP,
    naming:
      'sessions?|questions?|paragraphs?|paras?\\.|articles?|arts?\\.|annex(?:es)?|tables?|figures?|figs?\\.|chapters?|parts?|sections?|' +
      'phases?|principles?|recommendations?|goals?|pages?|pp?\\.|vols?\\.|volumes?|items?|days?|panels?|rules?|steps?|nos?\\.|R',
    counted: '(?:participating |Member |other )?States|participating|Partners|delegations|participants',
    titles: 'Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?|Prof\\.|H\\.E\\.',
    abbreviations: ['i. e.', 'e. g.'],
  },
  fr: {
    double: [`«${NNBSP}`, `${NNBSP}»`],
    single: ['“', '”'],
    dash: '–',
    spacedPunctuation: true,
    thousands: NNBSP,
    naming:
      'sessions?|séances?|questions?|paragraphes?|par\\.|articles?|art\\.|annexes?|tableaux?|figures?|fig\\.|chapitres?|parties?|sections?|' +
      'phases?|principes?|recommandations?|objectifs?|pages?|pp?\\.|vol\\.|volumes?|points?|jours?|règles?|étapes?|n[o°]s?|numéros?|R',
    counted: 'États|Partenaires|délégations|participants',
    titles: 'M\\.|MM\\.|Mme|Mmes|Dr|Pr',
    abbreviations: ['p. ex.', 'c. à d.'],
  },
  de: {
    double: ['„', '“'],
    single: ['‚', '‘'],
    dash: '–',
    spacedPunctuation: false,
    thousands: NBSP,
    naming:
      'Sitzung|Fragen?|Absatz|Abs\\.|Artikel|Art\\.|Anhang|Anlagen?|Tabellen?|Abbildung(?:en)?|Abb\\.|Kapitel|Teil|Abschnitt|Phase|' +
      'Grundsatz|Empfehlung(?:en)?|Ziele?|Seiten?|S\\.|Bd\\.|Bände?|Punkte?|Tage?|Regeln?|Schritte?|Nrn?\\.|Nummer|R',
    counted: 'Staaten|Teilnehmerstaaten|Partner|Delegationen|Teilnehmende|Teilnehmer',
    titles: 'Herr|Herrn|Frau|Dr\\.|Prof\\.',
    abbreviations: ['z. B.', 'd. h.', 'u. a.', 'i. d. R.', 'z. T.', 'o. Ä.', 'u. Ä.'],
  },
  it: {
    double: ['«', '»'],
    single: ['“', '”'],
    dash: '–',
    spacedPunctuation: false,
    thousands: NBSP,
    naming:
      'sessione|sessioni|domand[ae]|paragraf[oi]|par\\.|articol[oi]|artt?\\.|allegat[oi]|tabell[ae]|figur[ae]|fig\\.|capitol[oi]|part[ei]|' +
      'sezion[ei]|fas[ei]|princip[io]o?|raccomandazion[ei]|obiettiv[oi]|pagin[ae]|pp?\\.|pag\\.|vol\\.|punt[oi]|giorn[oi]|regol[ae]|n\\.|numero|R',
    counted: 'Stati|Partner|delegazioni|partecipanti',
    titles: 'Sig\\.(?:ra)?|Dott\\.(?:ssa)?|Prof\\.(?:ssa)?',
    abbreviations: [],
  },
  ru: {
    double: ['«', '»'],
    single: ['„', '“'],
    dash: '—',
    spacedPunctuation: false,
    thousands: NBSP,
    naming:
      'заседани[еяюи]|вопрос\\p{L}*|пункт\\p{L}*|п\\.|стать\\p{L}*|ст\\.|приложени\\p{L}*|таблиц\\p{L}*|табл\\.|рисун\\p{L}*|рис\\.|' +
      'глав\\p{L}*|част\\p{L}*|раздел\\p{L}*|этап\\p{L}*|рекомендаци\\p{L}*|цел\\p{L}{1,2}|страниц\\p{L}*|стр\\.|с\\.|том\\p{L}*|т\\.|№|R',
    counted: 'государств\\p{L}*|партн[её]р\\p{L}*|делегаци\\p{L}*|участник\\p{L}*',
    titles: 'г-н|г-жа|д-р|проф\\.',
    abbreviations: ['т. д.', 'т. п.', 'т. е.', 'и др.', 'т. к.', 'т. н.'],
  },
  es: {
    double: ['«', '»'],
    single: ['“', '”'],
    dash: '–',
    spacedPunctuation: false,
    thousands: NNBSP,
    naming:
      'sesi[oó]n(?:es)?|preguntas?|párrafos?|párr\\.|artículos?|arts?\\.|anexos?|cuadros?|tablas?|figuras?|fig\\.|capítulos?|partes?|' +
      'secci[oó]n(?:es)?|fases?|principios?|recomendaci[oó]n(?:es)?|objetivos?|páginas?|págs?\\.|pp?\\.|vol\\.|puntos?|días?|reglas?|n\\.º|núms?\\.|R',
    counted: 'Estados|Socios|delegaciones|participantes',
    titles: 'Sr\\.|Sra\\.|Dr\\.|Dra\\.|D\\.|D\\.ª',
    abbreviations: ['p. ej.', 'EE. UU.'],
  },
}

/** A language's habits; of one that is not there, those of English. */
export function habitsOf(language: string): Habits {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return (Object.hasOwn(habits, primary) ? habits[primary] : undefined) ?? (habits['en'] as Habits)
}
