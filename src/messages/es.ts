import { TYPED } from '../typed/index.js'
import type { Words } from './message.js'
import { printedKinds } from './printed-kinds.js'

const lists = new Intl.ListFormat('es-ES')

export const es: Words = {
  locale: 'es-ES',
  list: (items) => lists.format(items),
  sessionKinds: { opening: 'Apertura', session: 'Sesión', 'side-event': 'Evento paralelo', closing: 'Clausura' },
  editions: { circulation: 'Versión para distribución', internal: 'Versión interna' },
  internalMark: 'Uso interno: no distribuir',
  statuses: {
    draft: {
      label: 'Borrador',
      text: 'El presente documento es un borrador. Aún no ha sido aprobado y puede modificarse.',
    },
    comment: {
      label: 'Borrador para observaciones',
      text: 'El presente borrador se distribuye para recabar observaciones. No constituye el informe final y puede modificarse.',
    },
    final: { label: 'Versión final', text: 'El presente documento es el informe final de la reunión.' },
  },
  cover: {
    series: (name, year) => `${name} ${year}`,
    dates: 'Fechas de la reunión',
    place: 'Lugar',
    symbol: 'Signatura',
    date: 'Fecha del informe',
    originalLanguage: 'Idioma original',
    distribution: 'Distribución',
    status: 'Estado',
    issuedBy: 'Publicado por',
    comments: (deadline, address) =>
      `Se ruega enviar las observaciones${deadline && ` a más tardar el ${deadline}`}${address && ` a la dirección siguiente: ${address}`}.`,
    outstanding: (status, notes) =>
      notes === 1
        ? `${status}; la relación de una sesión aún no se ha recibido`
        : `${status}; las relaciones de ${notes} sesiones aún no se han recibido`,
    unread: (status, notes) =>
      notes === 1
        ? `${status}; no se ha podido leer una relación`
        : `${status}; no se han podido leer ${notes} relaciones`,
  },
  page: {
    of: (page, pages) => `Página ${page} de ${pages}`,
    label: 'Página',
    labelInLine: 'página',
    copyFor: (party) => `Ejemplar para: ${party}`,
    skipToReport: 'Ir directamente al informe',
    backToContents: 'Volver al índice',
    contents: 'Índice',
    footnotes: 'Notas a pie de página',
    footnote: (n) => `Nota a pie de página ${n}`,
    backToText: 'Volver al texto',
    figure: (n) => `Gráfico ${n}`,
    table: (n) => `Cuadro ${n}`,
    abbreviations: 'Siglas y abreviaturas',
    abbreviation: 'Sigla o abreviatura',
    meaning: 'Significado',
    paragraph: (n) => `párrafo ${n}`,
    paragraphShort: (n) => `párr. ${n}`,
    deleted: '[suprimido]',
    linkToParagraph: (n) => `Enlace al párrafo ${n}`,
    linkCopied: 'El enlace se ha copiado.',
    copyText: 'Copiar el texto',
    textCopied: 'El texto se ha copiado.',
  },
  preparation: {
    status: 'Estado del informe',
    disclaimer: 'Descargo de responsabilidad',
    prepared: 'Preparación del informe',
    attribution: 'Atribución de las intervenciones',
    supports: 'Términos que indican el grado de apoyo',
    waived: 'Observaciones a las que se ha renunciado',
    preparedText: (sessions) => [
      sessions === 1
        ? 'El informe se basa en la relación elaborada por el relator de la sesión.'
        : `El informe reúne las relaciones elaboradas por los relatores de ${sessions} sesiones.`,
      'La relación de cada sesión recoge las palabras de su relator; las conclusiones y las recomendaciones reproducen su texto y remiten a sus párrafos.',
      'El hecho de que un participante no se haya pronunciado sobre un asunto no permite extraer conclusiones sobre su posición.',
    ],
    attributionText: {
      open: (sessions) =>
        sessions.length === 0
          ? 'Se menciona a los oradores por su nombre y entidad.'
          : `Se menciona a los oradores por su nombre y entidad en las relaciones siguientes: ${sessions.join('; ')}.`,
      affiliation: (sessions) =>
        sessions.length === 0
          ? 'No se menciona a los oradores por su nombre; se indica únicamente su entidad.'
          : `No se menciona a los oradores por su nombre, y se indica únicamente su entidad, en las relaciones siguientes: ${sessions.join('; ')}.`,
      chatham: (sessions) =>
        sessions.length === 0
          ? 'La reunión se celebró con arreglo a la regla de Chatham House: no se revela la identidad ni la afiliación de los oradores ni de ningún otro participante.'
          : `A lo siguiente se aplicó la regla de Chatham House, y no se revela la identidad ni la afiliación de los oradores ni de ningún otro participante: ${sessions.join('; ')}.`,
    },
  },
  people: {
    speaker: 'un orador',
    commenter: 'quien comentó',
    speakers: (n) => (n === 1 ? 'un orador' : `${n} oradores`),
    speakersNotNamed: (n) =>
      n === 1 ? '1 orador, sin revelar su identidad' : `${n} oradores, sin revelar su identidad`,
    notNamed: 'identidad no revelada',
  },
  facts: {
    heading: 'Datos de la sesión',
    time: 'Fecha y hora',
    moderator: () => 'Moderación',
    speakers: 'Oradores',
    rapporteur: () => 'Relatoría',
  },
  question: {
    name: (n) => `Pregunta ${n}`,
    heading: (n, title) => `Pregunta ${n}. ${title}`,
  },
  notDiscussed: 'No debatido',
  kinds: printedKinds(TYPED.es),
  point: {
    to: (label, addressees) =>
      `${label} (${addressees.length === 1 ? 'destinatario' : 'destinatarios'}: ${lists.format(addressees)})`,
    by: (when) => `plazo: ${when}`,
    colon: ': ',
  },
  supports: {
    agreed: { label: 'acuerdo', meaning: 'Todos los que intervinieron sobre el asunto compartían la opinión.' },
    majority: {
      label: 'mayoría',
      meaning: 'Más de la mitad de los que intervinieron sobre el asunto compartían la opinión.',
    },
    several: {
      label: 'varios',
      meaning: 'Más de uno de los que intervinieron sobre el asunto compartían la opinión, pero no más de la mitad.',
    },
    one: { label: 'uno solo', meaning: 'Uno de los que intervinieron sobre el asunto expresó la opinión.' },
  },
  levels: { national: 'nacional', regional: 'regional', international: 'internacional' },
  findings: {
    rest: 'La pregunta en su conjunto',
    views: 'Opiniones expresadas',
    notDiscussed: 'No debatido',
    silent: (sessions) => `Pregunta formulada y sin respuesta: ${sessions.join('; ')}.`,
    questionSilent: 'En ninguna sesión se trató esta pregunta.',
    questionWithoutPoints: 'Esta pregunta se debatió, pero no se consignó ningún punto al respecto.',
    aspectSilent: 'En ninguna sesión se trató este aspecto.',
    aspectWithoutPoints: 'Este aspecto se debatió, pero no se consignó ningún punto al respecto.',
    source: (session, paragraph) => `${session}, párrafo ${paragraph}`,
  },
  register: {
    intro:
      'Las recomendaciones formuladas en la reunión se enumeran por destinatario. Una recomendación dirigida a más de un destinatario figura en cada uno de ellos con el mismo número.',
    number: 'Núm.',
    recommendation: 'Recomendación',
    addressee: 'Destinatario',
    noAddressee: 'Sin destinatario',
    level: 'Ámbito',
    question: 'Pregunta',
    session: 'Sesión',
    support: 'Apoyo',
    paragraph: 'Párrafo',
    lastingId: 'Identificador permanente',
    none: 'No se formularon recomendaciones.',
  },
  introduction: {
    mandate: 'Mandato',
    objectives: 'Objetivos',
    questionsLead: 'La reunión debía examinar las preguntas siguientes:',
    continuity: 'Reuniones anteriores',
    previous: (year, theme) => `${year}: ${theme}`,
    participation: 'Participación',
    participationLead: 'Participantes por categoría:',
  },
  coverage: {
    states: {
      answered: 'respondida',
      partial: 'respondida en parte',
      'not-discussed': 'no debatida',
      missing: 'sin respuesta',
      'not-asked': 'no formulada',
    },
    caption: 'Preguntas tratadas en cada sesión',
    picture: 'Representación gráfica del cuadro siguiente: una fila por sesión, una columna por pregunta.',
    legend: 'Leyenda',
    session: 'Sesión',
    aspectsTaken: 'Aspectos tratados',
    aspectsMissing: 'Aspectos no tratados',
    points: (n) => (n === 1 ? '1 punto' : `${n} puntos`),
  },
  annexes: {
    annex: (n) => `Anexo ${n}`,
    agenda: 'Orden del día',
    participants: 'Lista de participantes',
    participation: 'Participación por categoría y género',
    recommendations: 'Cuadro de recomendaciones',
    documents: 'Documentos de la reunión',
    mandate: 'Mandato',
    revisions: 'Registro de revisiones',
    firstRelease: 'Primera edición',
    revision: 'Revisión',
    date: 'Fecha',
    change: 'Modificación',
    time: 'Fecha y hora',
    item: 'Punto',
    details: 'Pormenores',
    name: 'Nombre',
    role: 'Cargo',
    affiliation: 'Entidad',
    category: 'Categoría',
    count: 'Participantes',
    women: 'de ellos, mujeres',
    participationPicture:
      'El cuadro siguiente en forma de imagen: una barra por categoría, cuya parte rellena representa a las mujeres.',
    total: 'Suma',
    symbol: 'Signatura',
    title: 'Título',
    submittedBy: 'Presentado por',
    text: 'Texto',
  },
  gaps: {
    mark: 'Pendiente',
    mention: 'de quién se trata',
    note: 'La relación de esta sesión aún no se ha recibido.',
    question: (heading) => `Aún no hay respuesta a la ${heading.replace(/^Pregunta/, 'pregunta')}`,
    summary: 'El resumen aún no responde a esta pregunta.',
    unread: (why) => `No se ha podido leer una relación de esta sesión: ${why}.`,
    unreadElsewhere: (why) => `No se ha podido leer una relación, y no se sabe de qué sesión es: ${why}.`,
    whyUnread: {
      encoding: 'sus letras no están en UTF-8',
      limit: (bound) => `supera el límite «${bound}»`,
      file: 'no es un archivo ordinario',
      frontMatter: 'las líneas del principio son erróneas',
      session: 'no nombra ninguna sesión del programa',
      repeated: 'otra relación nombra la misma sesión',
    },
  },
  provenance: {
    source: (file, line) => `${file}, línea ${line}`,
    hash: 'Huella del texto',
    internal: 'Uso interno',
    heading: 'De dónde proviene el texto',
    about:
      'Cada párrafo proviene de una línea de una relación. Lo que observa la verificación figura junto al párrafo al que se refiere.',
    caption: 'Párrafos por archivo',
    file: 'Archivo',
    state: 'Estado de la relación',
    states: { draft: 'borrador', submitted: 'presentada', cleared: 'aprobada' },
    paragraphs: 'Párrafos',
    remarks: 'Observaciones de la verificación',
    noRemarks: 'ninguna',
    severities: { error: 'Error', warning: 'Advertencia', info: 'Observación' },
    open: (file, line) => `Abrir ${file} en la línea ${line}`,
  },
  entrances: {
    heading: 'Qué se dijo sobre cada pregunta',
    question: (n) => `Qué se dijo sobre la pregunta ${n}`,
    brief: 'Respuesta en breve',
  },
  filters: {
    heading: 'Filtrar las recomendaciones',
    all: 'Todas',
    shown: 'Entradas mostradas:',
  },
  citation: {
    heading: 'Cómo citar este informe',
    paragraphs: (example) =>
      `Los párrafos están numerados a lo largo de todo el informe y pueden citarse por su número, por ejemplo ${example}.`,
  },
}
