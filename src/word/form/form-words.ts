import type { Attribution, Asked } from '../../model/meeting.js'
import type { ReportLanguage } from '../../model/languages.js'

/** What a form says to whoever fills it in. */
export interface FormWords {
  /** What to do with it. */
  how: string
  /** That a style makes a point. */
  points: (kinds: string) => string
  recommendations: string
  notDiscussed: string
  internal: string
  people: (list: string) => string
  attribution: Record<Attribution, string>
  asked: Record<Asked, string>
  summary: string
  /** Where prose goes. */
  write: string
  /** Where a point goes. */
  point: string
  choose: { addressee: string; level: string; support: string }
}

/** In the languages in which the report prints. */
export const formWords: Record<ReportLanguage, FormWords> = {
  en: {
    how: 'Write below each heading, save, and send the file back. Grey lines such as this one are not part of the note.',
    points: (kinds) =>
      `A paragraph with one of the styles of points is a point (Home, Styles): ${kinds}. Or begin a line with the kind and a colon.`,
    recommendations: 'A recommendation says to whom it is addressed: choose it, or write "Recommendation to …:".',
    notDiscussed: 'If a question was not taken up, write "Not discussed:" and the reason.',
    internal: 'What must not leave the house stands between a line ":::internal" and a line ":::".',
    people: (list) => `Mention who spoke by the id: ${list}.`,
    attribution: {
      open: 'In this session speakers are named with their affiliation.',
      affiliation: 'In this session the affiliation alone is printed, never the name.',
      chatham: 'This session is held under the Chatham House Rule: nobody is named in this note.',
    },
    asked: { required: 'Required.', expected: 'Expected.', optional: 'If it was taken up.' },
    summary: 'The session in three to five sentences.',
    write: 'Click and write what was said.',
    point: 'Click and write the point.',
    choose: { addressee: 'to whom?', level: 'level?', support: 'held by?' },
  },
  fr: {
    how: 'Écrivez sous chaque titre, enregistrez et renvoyez le fichier. Les lignes grises comme celle-ci ne font pas partie de la note.',
    points: (kinds) =>
      `Un paragraphe qui porte l’un des styles de points est un point (Accueil, Styles) : ${kinds}. Ou commencez une ligne par le type et deux points.`,
    recommendations:
      'Une recommandation dit à qui elle s’adresse : choisissez-le, ou écrivez « Recommandation à … : ».',
    notDiscussed: 'Si une question n’a pas été traitée, écrivez « Non abordé : » et la raison.',
    internal: 'Ce qui ne doit pas sortir de la maison se place entre une ligne « :::interne » et une ligne « ::: ».',
    people: (list) => `Désignez qui a parlé par son identifiant : ${list}.`,
    attribution: {
      open: 'Dans cette séance, les orateurs sont nommés avec leur affiliation.',
      affiliation: 'Dans cette séance, seule l’affiliation est imprimée, jamais le nom.',
      chatham: 'Cette séance se tient selon la règle de Chatham House : personne n’est nommé dans cette note.',
    },
    asked: { required: 'Obligatoire.', expected: 'Attendu.', optional: 'Si la question a été traitée.' },
    summary: 'La séance en trois à cinq phrases.',
    write: 'Cliquez et écrivez ce qui a été dit.',
    point: 'Cliquez et écrivez le point.',
    choose: { addressee: 'à qui ?', level: 'niveau ?', support: 'soutenu par ?' },
  },
  de: {
    how: 'Schreiben Sie unter jede Überschrift, speichern Sie, und senden Sie die Datei zurück. Graue Zeilen wie diese gehören nicht zur Notiz.',
    points: (kinds) =>
      `Ein Absatz mit einer der Formatvorlagen für Punkte ist ein Punkt (Start, Formatvorlagen): ${kinds}. Oder beginnen Sie eine Zeile mit der Art und einem Doppelpunkt.`,
    recommendations:
      'Eine Empfehlung nennt, an wen sie sich richtet: wählen Sie es, oder schreiben Sie „Empfehlung an …:“.',
    notDiscussed: 'Wurde eine Frage nicht behandelt, schreiben Sie „Nicht behandelt:“ und den Grund.',
    internal: 'Was das Haus nicht verlassen darf, steht zwischen einer Zeile „:::intern“ und einer Zeile „:::“.',
    people: (list) => `Nennen Sie, wer sprach, mit der Kennung: ${list}.`,
    attribution: {
      open: 'In dieser Sitzung werden die Redner mit ihrer Zugehörigkeit genannt.',
      affiliation: 'In dieser Sitzung wird nur die Zugehörigkeit gedruckt, nie der Name.',
      chatham: 'Für diese Sitzung gilt die Chatham-House-Regel: In dieser Notiz wird niemand genannt.',
    },
    asked: { required: 'Verlangt.', expected: 'Erwartet.', optional: 'Falls sie behandelt wurde.' },
    summary: 'Die Sitzung in drei bis fünf Sätzen.',
    write: 'Klicken Sie und schreiben Sie, was gesagt wurde.',
    point: 'Klicken Sie und schreiben Sie den Punkt.',
    choose: { addressee: 'an wen?', level: 'Ebene?', support: 'getragen von?' },
  },
  it: {
    how: 'Scrivete sotto ogni titolo, salvate e rispedite il file. Le righe grigie come questa non fanno parte della nota.',
    points: (kinds) =>
      `Un paragrafo con uno degli stili dei punti è un punto (Home, Stili): ${kinds}. Oppure cominciate una riga con il tipo e i due punti.`,
    recommendations: 'Una raccomandazione dice a chi è rivolta: sceglietelo, o scrivete «Raccomandazione a …:».',
    notDiscussed: 'Se una domanda non è stata trattata, scrivete «Non trattato:» e il motivo.',
    internal: 'Ciò che non deve uscire dalla casa sta tra una riga «:::interno» e una riga «:::».',
    people: (list) => `Indicate chi ha parlato con il suo identificativo: ${list}.`,
    attribution: {
      open: 'In questa sessione gli oratori sono nominati con la loro affiliazione.',
      affiliation: 'In questa sessione si stampa solo l’affiliazione, mai il nome.',
      chatham: 'Questa sessione si tiene secondo la regola di Chatham House: in questa nota nessuno è nominato.',
    },
    asked: { required: 'Obbligatorio.', expected: 'Atteso.', optional: 'Se la domanda è stata trattata.' },
    summary: 'La sessione in tre-cinque frasi.',
    write: 'Fate clic e scrivete ciò che è stato detto.',
    point: 'Fate clic e scrivete il punto.',
    choose: { addressee: 'a chi?', level: 'livello?', support: 'sostenuto da?' },
  },
  ru: {
    how: 'Пишите под каждым заголовком, сохраните файл и отправьте его обратно. Серые строки, как эта, не входят в заметку.',
    points: (kinds) =>
      `Абзац с одним из стилей пунктов — это пункт (Главная, Стили): ${kinds}. Или начните строку с вида пункта и двоеточия.`,
    recommendations: 'Рекомендация называет, кому она адресована: выберите адресата или напишите «Рекомендация …:».',
    notDiscussed: 'Если вопрос не рассматривался, напишите «Не обсуждалось:» и причину.',
    internal: 'То, что не должно выйти наружу, стоит между строкой «:::внутреннее» и строкой «:::».',
    people: (list) => `Называйте выступавших по идентификатору: ${list}.`,
    attribution: {
      open: 'На этом заседании выступавшие называются с указанием их организации.',
      affiliation: 'На этом заседании печатается только организация, но не имя.',
      chatham: 'Заседание проходит по правилу Чатем-Хауса: в этой заметке никто не называется.',
    },
    asked: { required: 'Обязательно.', expected: 'Ожидается.', optional: 'Если вопрос рассматривался.' },
    summary: 'Заседание в трёх-пяти предложениях.',
    write: 'Щёлкните и напишите, что было сказано.',
    point: 'Щёлкните и напишите пункт.',
    choose: { addressee: 'кому?', level: 'уровень?', support: 'кто поддержал?' },
  },
  es: {
    how: 'Escriba debajo de cada título, guarde y devuelva el archivo. Las líneas grises como esta no forman parte de la nota.',
    points: (kinds) =>
      `Un párrafo con uno de los estilos de puntos es un punto (Inicio, Estilos): ${kinds}. O empiece una línea con el tipo y dos puntos.`,
    recommendations: 'Una recomendación dice a quién se dirige: elíjalo, o escriba «Recomendación a …:».',
    notDiscussed: 'Si una pregunta no se trató, escriba «No tratado:» y el motivo.',
    internal: 'Lo que no debe salir de la casa va entre una línea «:::interno» y una línea «:::».',
    people: (list) => `Mencione a quien habló por su identificador: ${list}.`,
    attribution: {
      open: 'En esta sesión se nombra a los oradores con su afiliación.',
      affiliation: 'En esta sesión se imprime solo la afiliación, nunca el nombre.',
      chatham: 'Esta sesión se celebra según la regla de Chatham House: en esta nota no se nombra a nadie.',
    },
    asked: { required: 'Obligatorio.', expected: 'Esperado.', optional: 'Si se trató.' },
    summary: 'La sesión en tres a cinco frases.',
    write: 'Haga clic y escriba lo que se dijo.',
    point: 'Haga clic y escriba el punto.',
    choose: { addressee: '¿a quién?', level: '¿nivel?', support: '¿apoyado por?' },
  },
}
