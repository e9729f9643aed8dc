import { TYPED } from '../typed/index.js'
import type { Words } from './message.js'
import { printedKinds } from './printed-kinds.js'

const lists = new Intl.ListFormat('it-IT')

export const it: Words = {
  locale: 'it-IT',
  list: (items) => lists.format(items),
  sessionKinds: {
    opening: 'Apertura',
    session: 'Sessione',
    'side-event': 'Evento collaterale',
    closing: 'Chiusura',
  },
  editions: { circulation: 'Versione per la distribuzione', internal: 'Versione interna' },
  internalMark: 'Uso interno: non distribuire',
  statuses: {
    draft: {
      label: 'Bozza',
      text: 'Il presente documento è una bozza. Non è stato ancora approvato e può subire modifiche.',
    },
    comment: {
      label: 'Bozza per osservazioni',
      text: 'La presente bozza è distribuita per osservazioni. Non costituisce il rapporto finale e può subire modifiche.',
    },
    final: { label: 'Versione finale', text: 'Il presente documento è il rapporto finale della riunione.' },
  },
  cover: {
    series: (name, year) => `${name} ${year}`,
    dates: 'Date della riunione',
    place: 'Luogo',
    symbol: 'Sigla del documento',
    date: 'Data del rapporto',
    originalLanguage: 'Lingua originale',
    distribution: 'Distribuzione',
    status: 'Stato',
    issuedBy: 'A cura di',
    comments: (deadline, address) =>
      `Si invita a trasmettere eventuali osservazioni${address && ` al seguente indirizzo: ${address}`}.${deadline && ` Termine: ${deadline}.`}`,
    outstanding: (status, notes) =>
      notes === 1
        ? `${status}; il resoconto di una sessione non è ancora pervenuto`
        : `${status}; i resoconti di ${notes} sessioni non sono ancora pervenuti`,
    unread: (status, notes) =>
      notes === 1
        ? `${status}; non è stato possibile leggere un resoconto`
        : `${status}; non è stato possibile leggere ${notes} resoconti`,
  },
  page: {
    of: (page, pages) => `Pagina ${page} di ${pages}`,
    label: 'Pagina',
    labelInLine: 'pagina',
    copyFor: (party) => `Copia per: ${party}`,
    skipToReport: 'Vai direttamente al rapporto',
    backToContents: 'Torna all’indice',
    contents: 'Indice',
    footnotes: 'Note a piè di pagina',
    footnote: (n) => `Nota a piè di pagina ${n}`,
    backToText: 'Torna al testo',
    figure: (n) => `Figura ${n}`,
    table: (n) => `Tabella ${n}`,
    abbreviations: 'Sigle e abbreviazioni',
    abbreviation: 'Sigla o abbreviazione',
    meaning: 'Significato',
    paragraph: (n) => `paragrafo ${n}`,
    paragraphShort: (n) => `par. ${n}`,
    deleted: '[soppresso]',
    linkToParagraph: (n) => `Collegamento al paragrafo ${n}`,
    linkCopied: 'Il collegamento è stato copiato.',
    copyText: 'Copia il testo',
    textCopied: 'Il testo è stato copiato.',
  },
  preparation: {
    status: 'Stato del rapporto',
    disclaimer: 'Avvertenza',
    prepared: 'Preparazione del rapporto',
    attribution: 'Attribuzione degli interventi',
    supports: 'Termini che indicano il grado di adesione',
    waived: 'Osservazioni alle quali si è rinunciato',
    preparedText: (sessions) => [
      sessions === 1
        ? 'Il rapporto si basa sul resoconto redatto dal relatore della sessione.'
        : `Il rapporto riunisce i resoconti redatti dai relatori di ${sessions} sessioni.`,
      'Il resoconto di ciascuna sessione riporta le parole del suo relatore; le conclusioni e le raccomandazioni ne riprendono il testo e rinviano ai relativi paragrafi.',
      'Il fatto che un partecipante non si sia espresso su un tema non consente di trarre conclusioni sulla sua posizione.',
    ],
    attributionText: {
      open: (sessions) =>
        sessions.length === 0
          ? 'Gli oratori sono nominati, con l’indicazione dell’ente di appartenenza.'
          : `Gli oratori sono nominati, con l’indicazione dell’ente di appartenenza, nei resoconti seguenti: ${sessions.join('; ')}.`,
      affiliation: (sessions) =>
        sessions.length === 0
          ? 'Gli oratori non sono nominati; è indicato soltanto l’ente di appartenenza.'
          : `Gli oratori non sono nominati, ed è indicato soltanto l’ente di appartenenza, nei resoconti seguenti: ${sessions.join('; ')}.`,
      chatham: (sessions) =>
        sessions.length === 0
          ? 'La riunione si è svolta secondo la regola di Chatham House: non sono rivelate né l’identità né l’appartenenza degli oratori o di qualsiasi altro partecipante.'
          : `A quanto segue si applicava la regola di Chatham House, e non sono rivelate né l’identità né l’appartenenza degli oratori o di qualsiasi altro partecipante: ${sessions.join('; ')}.`,
    },
  },
  people: {
    speaker: 'un oratore',
    commenter: 'chi ha commentato',
    speakers: (n) => (n === 1 ? 'un oratore' : `${n} oratori`),
    speakersNotNamed: (n) => (n === 1 ? '1 oratore, non nominato' : `${n} oratori, non nominati`),
    notNamed: 'identità non rivelata',
  },
  facts: {
    heading: 'Dati della sessione',
    time: 'Data e ora',
    moderator: () => 'Moderazione',
    speakers: 'Oratori',
    rapporteur: (n) => (n === 1 ? 'Relatore' : 'Relatori'),
  },
  question: {
    name: (n) => `Quesito ${n}`,
    heading: (n, title) => `Quesito ${n}. ${title}`,
  },
  notDiscussed: 'Non discusso',
  kinds: printedKinds(TYPED.it),
  point: {
    to: (label, addressees) =>
      `${label} (${addressees.length === 1 ? 'destinatario' : 'destinatari'}: ${lists.format(addressees)})`,
    by: (when) => `scadenza: ${when}`,
    colon: ': ',
  },
  supports: {
    agreed: { label: 'accordo', meaning: 'Tutti coloro che si sono espressi sul tema condividevano l’opinione.' },
    majority: {
      label: 'maggioranza',
      meaning: 'Più della metà di coloro che si sono espressi sul tema condivideva l’opinione.',
    },
    several: {
      label: 'diversi',
      meaning: 'Più di uno tra coloro che si sono espressi sul tema condivideva l’opinione, ma non più della metà.',
    },
    one: { label: 'uno solo', meaning: 'Uno tra coloro che si sono espressi sul tema ha manifestato l’opinione.' },
  },
  levels: { national: 'nazionale', regional: 'regionale', international: 'internazionale' },
  findings: {
    rest: 'Il quesito nel suo insieme',
    views: 'Opinioni espresse',
    notDiscussed: 'Non discusso',
    silent: (sessions) => `Quesito posto e rimasto senza risposta: ${sessions.join('; ')}.`,
    questionSilent: 'Nessuna sessione ha trattato questo quesito.',
    questionWithoutPoints: 'Questo quesito è stato discusso; non è stato registrato alcun punto al riguardo.',
    aspectSilent: 'Nessuna sessione ha trattato questo aspetto.',
    aspectWithoutPoints: 'Questo aspetto è stato discusso; non è stato registrato alcun punto al riguardo.',
    source: (session, paragraph) => `${session}, paragrafo ${paragraph}`,
  },
  register: {
    intro:
      'Le raccomandazioni formulate alla riunione sono elencate per destinatario. Una raccomandazione rivolta a più destinatari figura sotto ciascuno di essi con lo stesso numero.',
    number: 'N.',
    recommendation: 'Raccomandazione',
    addressee: 'Destinatario',
    noAddressee: 'Senza destinatario',
    level: 'Livello',
    question: 'Quesito',
    session: 'Sessione',
    support: 'Adesione',
    paragraph: 'Paragrafo',
    lastingId: 'Identificativo permanente',
    none: 'Non sono state formulate raccomandazioni.',
  },
  introduction: {
    mandate: 'Mandato',
    objectives: 'Obiettivi',
    questionsLead: 'La riunione era chiamata a esaminare i quesiti seguenti:',
    continuity: 'Riunioni precedenti',
    previous: (year, theme) => `${year}: ${theme}`,
    participation: 'Partecipazione',
    participationLead: 'Partecipanti per categoria:',
  },
  coverage: {
    states: {
      answered: 'trattato',
      partial: 'trattato in parte',
      'not-discussed': 'non discusso',
      missing: 'senza risposta',
      'not-asked': 'non posto',
    },
    caption: 'Quesiti trattati in ciascuna sessione',
    picture: 'La tabella seguente in forma grafica: una riga per sessione, una colonna per quesito.',
    legend: 'Legenda',
    session: 'Sessione',
    aspectsTaken: 'Aspetti trattati',
    aspectsMissing: 'Aspetti non trattati',
    points: (n) => (n === 1 ? '1 punto' : `${n} punti`),
  },
  annexes: {
    annex: (n) => `Allegato ${n}`,
    agenda: 'Ordine del giorno',
    participants: 'Elenco dei partecipanti',
    participation: 'Partecipazione per categoria e genere',
    recommendations: 'Tabella delle raccomandazioni',
    documents: 'Documenti della riunione',
    mandate: 'Mandato',
    revisions: 'Registro delle revisioni',
    firstRelease: 'Prima edizione',
    revision: 'Revisione',
    date: 'Data',
    change: 'Modifica',
    time: 'Data e ora',
    item: 'Punto',
    details: 'Dettagli',
    name: 'Nome',
    role: 'Funzione',
    affiliation: 'Ente',
    category: 'Categoria',
    count: 'Partecipanti',
    women: 'di cui donne',
    participationPicture:
      'La tabella seguente come immagine: una barra per ogni categoria, la parte piena rappresenta le donne.',
    total: 'Totale',
    symbol: 'Sigla del documento',
    title: 'Titolo',
    submittedBy: 'Presentato da',
    text: 'Testo',
  },
  gaps: {
    mark: 'Da completare',
    mention: 'di chi si tratta',
    note: 'Il resoconto di questa sessione non è ancora pervenuto.',
    question: (heading) => `Manca ancora una risposta al ${heading.replace(/^Quesito/, 'quesito')}`,
    summary: 'La sintesi non risponde ancora a questo quesito.',
    unread: (why) => `Non è stato possibile leggere un resoconto di questa sessione: ${why}.`,
    unreadElsewhere: (why) => `Non è stato possibile leggere un resoconto, e non si sa di quale sessione sia: ${why}.`,
    whyUnread: {
      encoding: 'le sue lettere non sono in UTF-8',
      limit: (bound) => `supera il limite «${bound}»`,
      file: 'non è un file ordinario',
      frontMatter: 'le righe iniziali sono errate',
      session: 'non indica alcuna sessione dell’ordine del giorno',
      repeated: 'un altro resoconto indica la stessa sessione',
    },
  },
  provenance: {
    source: (file, line) => `${file}, riga ${line}`,
    hash: 'Impronta del testo',
    internal: 'Uso interno',
    heading: 'Da dove provengono i testi',
    about:
      'Ogni paragrafo proviene da una riga di un resoconto. Le osservazioni della verifica figurano accanto al paragrafo a cui si riferiscono.',
    caption: 'Paragrafi per documento',
    file: 'Documento',
    state: 'Stato del resoconto',
    states: { draft: 'bozza', submitted: 'consegnato', cleared: 'approvato' },
    paragraphs: 'Paragrafi',
    remarks: 'Osservazioni della verifica',
    noRemarks: 'nessuna',
    severities: { error: 'Errore', warning: 'Avviso', info: 'Osservazione' },
    open: (file, line) => `Apri ${file} alla riga ${line}`,
  },
  entrances: {
    heading: 'Che cosa è stato detto su ciascun quesito',
    question: (n) => `Che cosa è stato detto sul quesito ${n}`,
    brief: 'Risposta in breve',
  },
  filters: {
    heading: 'Filtra le raccomandazioni',
    all: 'Tutte',
    shown: 'Voci visualizzate:',
  },
  citation: {
    heading: 'Come citare questo rapporto',
    paragraphs: (example) =>
      `I paragrafi sono numerati per tutto il rapporto e possono essere citati con il loro numero, ad esempio ${example}.`,
  },
}
