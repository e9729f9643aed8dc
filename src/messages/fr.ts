import { TYPED } from '../typed/index.js'
import type { Words } from './message.js'
import { printedKinds } from './printed-kinds.js'

const lists = new Intl.ListFormat('fr-FR')

export const fr: Words = {
  locale: 'fr-FR',
  list: (items) => lists.format(items),
  sessionKinds: {
    opening: 'Ouverture',
    session: 'Séance',
    'side-event': 'Manifestation parallèle',
    closing: 'Clôture',
  },
  editions: { circulation: 'Version pour distribution', internal: 'Version interne' },
  internalMark: 'Interne : ne pas distribuer',
  statuses: {
    draft: {
      label: 'Projet',
      text: 'Le présent document est un projet. Il n’a pas encore été approuvé et peut être modifié.',
    },
    comment: {
      label: 'Projet soumis pour observations',
      text: 'Le présent projet est distribué pour observations. Il ne constitue pas le rapport final et peut être modifié.',
    },
    final: { label: 'Version finale', text: 'Le présent document est le rapport final de la réunion.' },
  },
  cover: {
    series: (name, year) => `${name} ${year}`,
    dates: 'Dates de la réunion',
    place: 'Lieu',
    symbol: 'Cote',
    date: 'Date du rapport',
    originalLanguage: 'Langue originale',
    distribution: 'Distribution',
    status: 'Statut',
    issuedBy: 'Publié par',
    comments: (deadline, address) =>
      `Les observations sont attendues${deadline && ` au plus tard le ${deadline}`}${address && `, à l’adresse suivante : ${address}`}.`,
    outstanding: (status, notes) =>
      notes === 1
        ? `${status} ; le compte rendu d’une séance n’a pas encore été reçu`
        : `${status} ; les comptes rendus de ${notes} séances n’ont pas encore été reçus`,
    unread: (status, notes) =>
      notes === 1
        ? `${status} ; un compte rendu n’a pas pu être lu`
        : `${status} ; ${notes} comptes rendus n’ont pas pu être lus`,
  },
  page: {
    of: (page, pages) => `Page ${page} sur ${pages}`,
    label: 'Page',
    labelInLine: 'page',
    copyFor: (party) => `Exemplaire destiné à\u00A0: ${party}`,
    skipToReport: 'Aller directement au rapport',
    backToContents: 'Retour à la table des matières',
    contents: 'Table des matières',
    footnotes: 'Notes de bas de page',
    footnote: (n) => `Note de bas de page ${n}`,
    backToText: 'Retour au texte',
    figure: (n) => `Figure ${n}`,
    table: (n) => `Tableau ${n}`,
    abbreviations: 'Sigles et abréviations',
    abbreviation: 'Sigle ou abréviation',
    meaning: 'Signification',
    paragraph: (n) => `paragraphe ${n}`,
    paragraphShort: (n) => `par. ${n}`,
    deleted: '[supprimé]',
    linkToParagraph: (n) => `Lien vers le paragraphe ${n}`,
    linkCopied: 'Le lien est copié.',
    copyText: 'Copier le texte',
    textCopied: 'Le texte est copié.',
  },
  preparation: {
    status: 'Statut du rapport',
    disclaimer: 'Avertissement',
    prepared: 'Établissement du rapport',
    attribution: 'Attribution des propos',
    supports: 'Termes exprimant le degré d’adhésion',
    waived: 'Remarques auxquelles il a été renoncé',
    preparedText: (sessions) => [
      sessions === 1
        ? 'Le rapport est fondé sur le compte rendu établi par le rapporteur de la séance.'
        : `Le rapport réunit les comptes rendus établis par les rapporteurs de ${sessions} séances.`,
      'Le compte rendu de chaque séance est rédigé par son rapporteur ; les constatations et les recommandations en reprennent les termes et renvoient à ses paragraphes.',
      'Lorsqu’un participant ne s’est pas exprimé sur un sujet, aucune conclusion ne doit en être tirée quant à sa position.',
    ],
    attributionText: {
      open: (sessions) =>
        sessions.length === 0
          ? 'Les intervenants sont nommés, avec mention de leur organisme.'
          : `Les intervenants sont nommés, avec mention de leur organisme, dans les comptes rendus suivants : ${sessions.join(' ; ')}.`,
      affiliation: (sessions) =>
        sessions.length === 0
          ? 'Les intervenants ne sont pas nommés ; seul leur organisme est mentionné.'
          : `Les intervenants ne sont pas nommés et seul leur organisme est mentionné dans les comptes rendus suivants : ${sessions.join(' ; ')}.`,
      chatham: (sessions) =>
        sessions.length === 0
          ? 'La réunion s’est tenue selon la règle de Chatham House : ni l’identité ni l’appartenance des intervenants ou de tout autre participant ne sont révélées.'
          : `La règle de Chatham House s’appliquait à ce qui suit, et ni l’identité ni l’appartenance des intervenants ou de tout autre participant ne sont révélées : ${sessions.join(' ; ')}.`,
    },
  },
  people: {
    speaker: 'un intervenant',
    commenter: 'une personne qui commente',
    speakers: (n) => (n === 1 ? 'un intervenant' : `${n} intervenants`),
    speakersNotNamed: (n) => (n === 1 ? '1 intervenant, non nommé' : `${n} intervenants, non nommés`),
    notNamed: 'identité non révélée',
  },
  facts: {
    heading: 'Informations sur la séance',
    time: 'Date et heure',
    moderator: () => 'Modération',
    speakers: 'Intervenants',
    rapporteur: (n) => (n === 1 ? 'Rapporteur' : 'Rapporteurs'),
  },
  question: {
    name: (n) => `Question ${n}`,
    heading: (n, title) => `Question ${n}. ${title}`,
  },
  notDiscussed: 'Non examiné',
  kinds: printedKinds(TYPED.fr),
  point: {
    to: (label, addressees) =>
      `${label} (${addressees.length === 1 ? 'destinataire' : 'destinataires'} : ${lists.format(addressees)})`,
    by: (when) => `échéance : ${when}`,
    colon: '\u00A0: ',
  },
  supports: {
    agreed: { label: 'accord', meaning: 'Tous ceux qui se sont exprimés sur le sujet partageaient cet avis.' },
    majority: {
      label: 'majorité',
      meaning: 'Plus de la moitié de ceux qui se sont exprimés sur le sujet partageaient cet avis.',
    },
    several: {
      label: 'plusieurs',
      meaning:
        'Plus d’une des personnes qui se sont exprimées sur le sujet partageaient cet avis, mais pas plus de la moitié d’entre elles.',
    },
    one: { label: 'un seul', meaning: 'Une des personnes qui se sont exprimées sur le sujet a émis cet avis.' },
  },
  levels: { national: 'national', regional: 'régional', international: 'international' },
  findings: {
    rest: 'La question dans son ensemble',
    views: 'Avis exprimés',
    notDiscussed: 'Non examiné',
    silent: (sessions) => `Question posée, restée sans réponse : ${sessions.join(' ; ')}.`,
    questionSilent: 'Cette question n’a été examinée à aucune séance.',
    questionWithoutPoints: 'Cette question a été examinée, sans qu’aucun point ne soit consigné à ce titre.',
    aspectSilent: 'Cet aspect n’a été examiné à aucune séance.',
    aspectWithoutPoints: 'Cet aspect a été examiné, sans qu’aucun point ne soit consigné à ce titre.',
    source: (session, paragraph) => `${session}, paragraphe ${paragraph}`,
  },
  register: {
    intro:
      'Les recommandations formulées à la réunion sont présentées par destinataire. Une recommandation adressée à plusieurs destinataires figure sous chacun d’eux avec le même numéro.',
    number: 'Nº',
    recommendation: 'Recommandation',
    addressee: 'Destinataire',
    noAddressee: 'Sans destinataire',
    level: 'Niveau',
    question: 'Question',
    session: 'Séance',
    support: 'Adhésion',
    paragraph: 'Paragraphe',
    lastingId: 'Identifiant permanent',
    none: 'Aucune recommandation n’a été formulée.',
  },
  introduction: {
    mandate: 'Mandat',
    objectives: 'Objectifs',
    questionsLead: 'La réunion était appelée à examiner les questions suivantes :',
    continuity: 'Réunions antérieures',
    previous: (year, theme) => `${year} : ${theme}`,
    participation: 'Participation',
    participationLead: 'Participants par catégorie :',
  },
  coverage: {
    states: {
      answered: 'traitée',
      partial: 'traitée en partie',
      'not-discussed': 'non examinée',
      missing: 'sans réponse',
      'not-asked': 'non posée',
    },
    caption: 'Questions traitées à chaque séance',
    picture: 'Représentation graphique du tableau ci-dessous : une ligne par séance, une colonne par question.',
    legend: 'Légende',
    session: 'Séance',
    aspectsTaken: 'Aspects examinés',
    aspectsMissing: 'Aspects non examinés',
    points: (n) => (n < 2 ? `${n} point` : `${n} points`),
  },
  annexes: {
    annex: (n) => `Annexe ${n}`,
    agenda: 'Ordre du jour',
    participants: 'Liste des participants',
    participation: 'Participation par catégorie et par sexe',
    recommendations: 'Tableau des recommandations',
    documents: 'Documents de la réunion',
    mandate: 'Mandat',
    revisions: 'Historique des révisions',
    firstRelease: 'Première diffusion',
    revision: 'Révision',
    date: 'Date',
    change: 'Modification',
    time: 'Date et heure',
    item: 'Point',
    details: 'Précisions',
    name: 'Nom',
    role: 'Fonction',
    affiliation: 'Organisme',
    category: 'Catégorie',
    count: 'Nombre de participants',
    women: 'dont femmes',
    participationPicture:
      'Le tableau ci-dessous sous forme d’image : une barre par catégorie, dont la partie pleine représente les femmes.',
    total: 'Ensemble',
    symbol: 'Cote',
    title: 'Titre',
    submittedBy: 'Présenté par',
    text: 'Texte',
  },
  gaps: {
    mark: 'À compléter',
    mention: 'de qui il s’agit',
    note: 'Le compte rendu de cette séance n’a pas encore été reçu.',
    question: (heading) => `Il n’y a pas encore de réponse à la ${heading.replace(/^Question/, 'question')}`,
    summary: 'Le résumé analytique ne répond pas encore à cette question.',
    unread: (why) => `Un compte rendu de cette séance n’a pas pu être lu : ${why}.`,
    unreadElsewhere: (why) =>
      `Un compte rendu n’a pas pu être lu, et l’on ne sait pas de quelle séance il est : ${why}.`,
    whyUnread: {
      encoding: 'ses lettres ne sont pas en UTF-8',
      limit: (bound) => `il dépasse la limite « ${bound} »`,
      file: 'ce n’est pas un fichier ordinaire',
      frontMatter: 'les lignes à son début sont erronées',
      session: 'il ne nomme aucune séance de l’ordre du jour',
      repeated: 'un autre compte rendu nomme la même séance',
    },
  },
  provenance: {
    source: (file, line) => `${file}, ligne ${line}`,
    hash: 'Empreinte du texte',
    internal: 'Interne',
    heading: 'D’où viennent les textes',
    about:
      'Chaque paragraphe provient d’une ligne d’un compte rendu. Les observations de la vérification figurent à côté du paragraphe concerné.',
    caption: 'Paragraphes par fichier',
    file: 'Fichier',
    state: 'État du compte rendu',
    states: { draft: 'projet', submitted: 'remis', cleared: 'approuvé' },
    paragraphs: 'Paragraphes',
    remarks: 'Observations de la vérification',
    noRemarks: 'aucune',
    severities: { error: 'Erreur', warning: 'Avertissement', info: 'Remarque' },
    open: (file, line) => `Ouvrir ${file} à la ligne ${line}`,
  },
  entrances: {
    heading: 'Ce qui a été dit sur chaque question',
    question: (n) => `Ce qui a été dit sur la question ${n}`,
    brief: 'Réponse en bref',
  },
  filters: {
    heading: 'Filtrer les recommandations',
    all: 'Tout',
    shown: 'Entrées affichées :',
  },
  citation: {
    heading: 'Citer ce rapport',
    paragraphs: (example) =>
      `Les paragraphes sont numérotés d’un bout à l’autre du rapport et peuvent être cités par leur numéro, par exemple ${example}.`,
  },
}
