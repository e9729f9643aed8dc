import type { ReportLanguage } from './languages.js'

/** What there is to say of a part without making it. */
export interface PartFacts {
  title: Record<ReportLanguage, string>
  /** Its template, where that is not called as the part is. */
  template?: string
  /**
   * The file in `editor/`, without ending, whose words the part is. Such a part needs nothing but its line here: it is
   * assembled, rendered, listed and left out where the file is not there as all of its kind are.
   */
  file?: string
}

/**
 * All parts of the report in their usual order, which `sections:` in meeting.yaml may change. What makes a part and
 * what renders it are tables by these very names, so that the compiler asks for a part that is new here.
 */
export const parts = {
  cover: {
    title: {
      en: 'Cover',
      fr: 'Page de couverture',
      de: 'Deckblatt',
      it: 'Copertina',
      ru: 'Титульный лист',
      es: 'Portada',
    },
  },
  preparation: {
    title: {
      en: 'Status and preparation of the report',
      fr: 'Statut et établissement du rapport',
      de: 'Status und Erstellung des Berichts',
      it: 'Stato e preparazione del rapporto',
      ru: 'Статус и подготовка доклада',
      es: 'Estado y preparación del informe',
    },
  },
  contents: {
    title: {
      en: 'Contents',
      fr: 'Table des matières',
      de: 'Inhalt',
      it: 'Indice',
      ru: 'Содержание',
      es: 'Índice',
    },
  },
  summary: {
    title: {
      en: 'Executive summary',
      fr: 'Résumé analytique',
      de: 'Zusammenfassung',
      it: 'Sintesi',
      ru: 'Резюме',
      es: 'Resumen',
    },
  },
  findings: {
    title: {
      en: 'Findings by question',
      fr: 'Constatations par question',
      de: 'Feststellungen nach Leitfragen',
      it: 'Conclusioni per quesito',
      ru: 'Выводы по вопросам',
      es: 'Conclusiones por pregunta',
    },
  },
  register: {
    title: {
      en: 'Recommendations',
      fr: 'Recommandations',
      de: 'Empfehlungen',
      it: 'Raccomandazioni',
      ru: 'Рекомендации',
      es: 'Recomendaciones',
    },
  },
  introduction: {
    title: {
      en: 'Introduction',
      fr: 'Introduction',
      de: 'Einleitung',
      it: 'Introduzione',
      ru: 'Введение',
      es: 'Introducción',
    },
  },
  sessions: {
    title: {
      en: 'Proceedings',
      fr: 'Déroulement de la réunion',
      de: 'Verlauf des Treffens',
      it: 'Svolgimento della riunione',
      ru: 'Ход совещания',
      es: 'Desarrollo de la reunión',
    },
    template: 'session',
  },
  coverage: {
    title: {
      en: 'Coverage of the guiding questions',
      fr: 'Traitement des questions directrices',
      de: 'Behandlung der Leitfragen',
      it: 'Trattazione dei quesiti guida',
      ru: 'Рассмотрение ориентировочных вопросов',
      es: 'Tratamiento de las preguntas orientativas',
    },
  },
  annexes: {
    title: {
      en: 'Annexes',
      fr: 'Annexes',
      de: 'Anhänge',
      it: 'Allegati',
      ru: 'Приложения',
      es: 'Anexos',
    },
  },
} satisfies Record<string, PartFacts>

export type PartId = keyof typeof parts

/** Parts that are the words of one file of the editor. */
export type WrittenPartId = { [Id in PartId]: (typeof parts)[Id] extends { file: string } ? Id : never }[PartId]

/** The parts in their usual order. */
export const PARTS = Object.keys(parts) as [PartId, ...PartId[]]

/** The file of the editor that a part is made of, if it is. */
export function fileOfPart(part: PartId): string | undefined {
  return (parts[part] as PartFacts).file
}

/** Whether a part is the words of one file of the editor. */
export function isWritten(part: PartId): part is WrittenPartId {
  return fileOfPart(part) !== undefined
}

/** Ids of the report's own parts: the double hyphen keeps them apart from those of sessions and headings. */
export function partAnchor(part: string): string {
  return `part--${part}`
}

/** The same for an annex. */
export function annexAnchor(annex: string): string {
  return `annex--${annex}`
}

/** The name of a part's template. */
export function templateOfPart(part: PartId): string {
  return (parts[part] as PartFacts).template ?? part
}
