import { TYPED } from '../typed/index.js'
import type { Words } from './message.js'
import { printedKinds } from './printed-kinds.js'

const lists = new Intl.ListFormat('de-DE')

/** A name as it stands behind "an": "der Ständige Rat" is "den Ständigen Rat"; all others are what they were. */
function inAccusative(name: string): string {
  const [, rest] = /^[Dd]er\s+(.+)$/u.exec(name) ?? []
  if (rest === undefined) return name.replace(/^(?:Die|Das)(?=\s)/, (article) => article.toLowerCase())
  const masculine = rest
    .replace(/^(?:\p{L}+e(?=\s|$)\s*)+/u, (words) => words.replace(/e(?=\s|$)/gu, 'en'))
    .replace(/^((?:\p{L}+en\s)*\p{Lu}\p{L}*(?:ent|ist|ant))(?=\s|$)/u, '$1en')
  return `den ${masculine}`
}

export const de: Words = {
  locale: 'de-DE',
  list: (items) => lists.format(items),
  sessionKinds: {
    opening: 'Eröffnung',
    session: 'Sitzung',
    'side-event': 'Nebenveranstaltung',
    closing: 'Abschluss',
  },
  editions: { circulation: 'Fassung zur Verteilung', internal: 'Interne Fassung' },
  internalMark: 'Intern: nicht zur Verteilung bestimmt',
  statuses: {
    draft: {
      label: 'Entwurf',
      text: 'Dieses Dokument ist ein Entwurf. Es ist noch nicht freigegeben und kann sich noch ändern.',
    },
    comment: {
      label: 'Entwurf zur Stellungnahme',
      text: 'Dieser Entwurf wird zur Stellungnahme verteilt. Er ist nicht der Schlussbericht und kann sich noch ändern.',
    },
    final: { label: 'Endfassung', text: 'Dieses Dokument ist der Schlussbericht des Treffens.' },
  },
  cover: {
    series: (name, year) => `${name} ${year}`,
    dates: 'Datum des Treffens',
    place: 'Ort',
    symbol: 'Dokumentennummer',
    date: 'Datum des Berichts',
    originalLanguage: 'Originalsprache',
    distribution: 'Verteiler',
    status: 'Stand',
    issuedBy: 'Herausgegeben von',
    comments: (deadline, address) =>
      `Stellungnahmen werden${deadline && ` bis ${deadline}`}${address ? ` an folgende Anschrift erbeten: ${address}` : ' erbeten'}.`,
    outstanding: (status, notes) =>
      notes === 1
        ? `${status}; die Aufzeichnung zu einer Sitzung steht noch aus`
        : `${status}; die Aufzeichnungen zu ${notes} Sitzungen stehen noch aus`,
    unread: (status, notes) =>
      notes === 1
        ? `${status}; eine Aufzeichnung konnte nicht gelesen werden`
        : `${status}; ${notes} Aufzeichnungen konnten nicht gelesen werden`,
  },
  page: {
    of: (page, pages) => `Seite ${page} von ${pages}`,
    label: 'Seite',
    labelInLine: 'Seite',
    copyFor: (party) => `Ausfertigung für: ${party}`,
    skipToReport: 'Direkt zum Bericht',
    backToContents: 'Zurück zum Inhalt',
    contents: 'Inhalt',
    footnotes: 'Fußnoten',
    footnote: (n) => `Fußnote ${n}`,
    backToText: 'Zurück zum Text',
    figure: (n) => `Abbildung ${n}`,
    table: (n) => `Tabelle ${n}`,
    abbreviations: 'Abkürzungen',
    abbreviation: 'Abkürzung',
    meaning: 'Bedeutung',
    paragraph: (n) => `Absatz ${n}`,
    paragraphShort: (n) => `Abs. ${n}`,
    deleted: '[gestrichen]',
    linkToParagraph: (n) => `Link zu Absatz ${n}`,
    linkCopied: 'Der Link ist kopiert.',
    copyText: 'Text kopieren',
    textCopied: 'Der Text ist kopiert.',
  },
  preparation: {
    status: 'Status des Berichts',
    disclaimer: 'Haftungsausschluss',
    prepared: 'Erstellung des Berichts',
    attribution: 'Zuordnung von Äußerungen',
    supports: 'Bezeichnungen für das Maß der Zustimmung',
    waived: 'Hinweise, auf deren Behebung verzichtet wurde',
    preparedText: (sessions) => [
      sessions === 1
        ? 'Der Bericht beruht auf der Aufzeichnung, die für die Sitzung angefertigt wurde.'
        : `Der Bericht führt die Aufzeichnungen zusammen, die zu ${sessions} Sitzungen angefertigt wurden.`,
      'Die Darstellung jeder Sitzung gibt den Wortlaut der Berichterstattung wieder; Feststellungen und Empfehlungen sind daraus übernommen und verweisen auf die jeweiligen Absätze.',
      'Hat sich jemand zu einer Frage nicht geäußert, so lässt dies keinen Schluss auf die betreffende Haltung zu.',
    ],
    attributionText: {
      open: (sessions) =>
        sessions.length === 0
          ? 'Rednerinnen und Redner werden mit Namen und Einrichtung genannt.'
          : `Rednerinnen und Redner werden in der Darstellung folgender Sitzungen mit Namen und Einrichtung genannt: ${sessions.join('; ')}.`,
      affiliation: (sessions) =>
        sessions.length === 0
          ? 'Rednerinnen und Redner werden nicht mit Namen genannt; angegeben wird nur ihre Einrichtung.'
          : `In der Darstellung folgender Sitzungen werden Rednerinnen und Redner nicht mit Namen genannt; angegeben wird nur ihre Einrichtung: ${sessions.join('; ')}.`,
      chatham: (sessions) =>
        sessions.length === 0
          ? 'Das Treffen fand nach der Chatham-House-Regel statt: Weder Identität noch Zugehörigkeit von Rednerinnen und Rednern oder anderen Teilnehmenden werden offengelegt.'
          : `Für folgende Sitzungen galt die Chatham-House-Regel; weder Identität noch Zugehörigkeit von Rednerinnen und Rednern oder anderen Teilnehmenden werden offengelegt: ${sessions.join('; ')}.`,
    },
  },
  people: {
    speaker: 'eine Rednerin oder ein Redner',
    commenter: 'eine kommentierende Person',
    speakers: (n) => (n === 1 ? 'eine Rednerin oder ein Redner' : `${n} Rednerinnen und Redner`),
    speakersNotNamed: (n) =>
      n === 1 ? '1 Person, nicht namentlich genannt' : `${n} Personen, nicht namentlich genannt`,
    notNamed: 'nicht namentlich genannt',
  },
  facts: {
    heading: 'Angaben zur Sitzung',
    time: 'Zeit',
    moderator: () => 'Moderation',
    speakers: 'Rednerinnen und Redner',
    rapporteur: () => 'Berichterstattung',
  },
  question: {
    name: (n) => `Frage ${n}`,
    heading: (n, title) => `Frage ${n}. ${title}`,
  },
  notDiscussed: 'Nicht erörtert',
  kinds: printedKinds(TYPED.de),
  point: {
    to: (label, addressees) => `${label} an ${lists.format(addressees.map(inAccusative))}`,
    withArticle: true,
    by: (when) => `Frist: ${when}`,
    colon: ': ',
  },
  supports: {
    agreed: { label: 'Einvernehmen', meaning: 'Alle, die sich dazu äußerten, teilten die Ansicht.' },
    majority: { label: 'Mehrheit', meaning: 'Mehr als die Hälfte derer, die sich dazu äußerten, teilte die Ansicht.' },
    several: {
      label: 'mehrere',
      meaning:
        'Mehr als eine Person unter denen, die sich dazu äußerten, teilte die Ansicht, jedoch nicht mehr als die Hälfte.',
    },
    one: { label: 'Einzelmeinung', meaning: 'Eine Person unter denen, die sich dazu äußerten, vertrat die Ansicht.' },
  },
  levels: { national: 'national', regional: 'regional', international: 'international' },
  findings: {
    rest: 'Zur Frage insgesamt',
    views: 'Geäußerte Ansichten',
    notDiscussed: 'Nicht erörtert',
    silent: (sessions) => `Gefragt, aber ohne Antwort: ${sessions.join('; ')}.`,
    questionSilent: 'Diese Frage wurde in keiner Sitzung behandelt.',
    questionWithoutPoints: 'Diese Frage wurde erörtert; ein einzelner Punkt wurde dazu nicht festgehalten.',
    aspectSilent: 'Dieser Aspekt wurde in keiner Sitzung behandelt.',
    aspectWithoutPoints: 'Dieser Aspekt wurde erörtert; ein einzelner Punkt wurde dazu nicht festgehalten.',
    source: (session, paragraph) => `${session}, Absatz ${paragraph}`,
  },
  register: {
    intro:
      'Die auf dem Treffen abgegebenen Empfehlungen sind nach Adressaten geordnet. Eine Empfehlung an mehrere Adressaten steht bei jedem von ihnen unter derselben Nummer.',
    number: 'Nr.',
    recommendation: 'Empfehlung',
    addressee: 'Adressat',
    noAddressee: 'Ohne Adressaten',
    level: 'Ebene',
    question: 'Frage',
    session: 'Sitzung',
    support: 'Zustimmung',
    paragraph: 'Absatz',
    lastingId: 'Dauerhafte Kennung',
    none: 'Es wurden keine Empfehlungen abgegeben.',
  },
  introduction: {
    mandate: 'Mandat',
    objectives: 'Ziele',
    questionsLead: 'Das Treffen sollte sich mit folgenden Fragen befassen:',
    continuity: 'Frühere Treffen',
    previous: (year, theme) => `${year}: ${theme}`,
    participation: 'Teilnahme',
    participationLead: 'Teilnehmende nach Kategorien:',
  },
  coverage: {
    states: {
      answered: 'beantwortet',
      partial: 'teilweise beantwortet',
      'not-discussed': 'nicht erörtert',
      missing: 'keine Antwort',
      'not-asked': 'nicht gefragt',
    },
    caption: 'Beantwortung der Leitfragen nach Sitzungen',
    picture: 'Die nachstehende Tabelle als Bild: eine Zeile je Sitzung, eine Spalte je Frage.',
    legend: 'Zeichenerklärung',
    session: 'Sitzung',
    aspectsTaken: 'Behandelte Aspekte',
    aspectsMissing: 'Nicht behandelte Aspekte',
    points: (n) => (n === 1 ? '1 Punkt' : `${n} Punkte`),
  },
  annexes: {
    annex: (n) => `Anhang ${n}`,
    agenda: 'Tagesordnung',
    participants: 'Teilnehmerliste',
    participation: 'Teilnahme nach Kategorie und Geschlecht',
    recommendations: 'Übersicht der Empfehlungen',
    documents: 'Dokumente des Treffens',
    mandate: 'Mandat',
    revisions: 'Änderungsverzeichnis',
    firstRelease: 'Erste Fassung',
    revision: 'Fassung',
    date: 'Datum',
    change: 'Änderung',
    time: 'Zeit',
    item: 'Tagesordnungspunkt',
    details: 'Einzelheiten',
    name: 'Nachname, Vorname',
    role: 'Funktion',
    affiliation: 'Einrichtung',
    category: 'Kategorie',
    count: 'Teilnehmende',
    women: 'davon Frauen',
    participationPicture:
      'Die folgende Tabelle als Bild: je Kategorie ein Balken, der gefüllte Teil steht für die Frauen.',
    total: 'Insgesamt',
    symbol: 'Dokumentennummer',
    title: 'Titel',
    submittedBy: 'Vorgelegt von',
    text: 'Wortlaut',
  },
  gaps: {
    mark: 'Noch ausstehend',
    mention: 'wer gemeint ist',
    note: 'Die Aufzeichnung zu dieser Sitzung steht noch aus.',
    question: (heading) => `Eine Antwort steht noch aus: ${heading}`,
    summary: 'Die Zusammenfassung beantwortet diese Frage noch nicht.',
    unread: (why) => `Eine Aufzeichnung zu dieser Sitzung konnte nicht gelesen werden: ${why}.`,
    unreadElsewhere: (why) =>
      `Eine Aufzeichnung konnte nicht gelesen werden, und zu welcher Sitzung sie gehört, ist nicht bekannt: ${why}.`,
    whyUnread: {
      encoding: 'ihre Buchstaben sind nicht in UTF-8 gespeichert',
      limit: (bound) => `sie überschreitet die Grenze „${bound}“`,
      file: 'sie ist keine gewöhnliche Datei',
      frontMatter: 'die Zeilen an ihrem Anfang sind fehlerhaft',
      session: 'sie nennt keine Sitzung der Tagesordnung',
      repeated: 'eine andere Aufzeichnung nennt dieselbe Sitzung',
    },
  },
  provenance: {
    source: (file, line) => `${file}, Zeile ${line}`,
    hash: 'Prüfsumme des Wortlauts',
    internal: 'Intern',
    heading: 'Woher der Wortlaut stammt',
    about:
      'Jeder Absatz stammt aus einer Zeile einer Aufzeichnung. Was die Prüfung dazu sagt, steht neben dem betreffenden Absatz.',
    caption: 'Absätze nach Datei',
    file: 'Datei',
    state: 'Stand der Aufzeichnung',
    states: { draft: 'Entwurf', submitted: 'eingereicht', cleared: 'freigegeben' },
    paragraphs: 'Absätze',
    remarks: 'Hinweise der Prüfung',
    noRemarks: 'keine',
    severities: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
    open: (file, line) => `${file} in Zeile ${line} öffnen`,
  },
  entrances: {
    heading: 'Was zu jeder Leitfrage gesagt wurde',
    question: (n) => `Was zu Frage ${n} gesagt wurde`,
    brief: 'Antwort in Kürze',
  },
  filters: {
    heading: 'Empfehlungen filtern',
    all: 'Alle',
    shown: 'Angezeigte Einträge:',
  },
  citation: {
    heading: 'Diesen Bericht zitieren',
    paragraphs: (example) =>
      `Die Absätze sind durch den ganzen Bericht nummeriert und können mit ihrer Nummer zitiert werden, zum Beispiel ${example}.`,
  },
}
