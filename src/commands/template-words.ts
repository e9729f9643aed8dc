import type { Attribution, Asked } from '../model/meeting.js'
import { REPORT_LANGUAGES, type ReportLanguage } from '../model/languages.js'

/** What the templates of notes, of meeting.yaml and of the editor's files say to whoever goes on with them. */
export interface TemplateWords {
  /** Of a note's comment: how to go on, up to the examples. */
  begin: string
  /** Words of the examples, each behind its label. */
  examples: {
    finding: string
    practice: string
    divergence: string
    views: [string, string]
    recommendation: string
    followUp: string
  }
  /** Who speaks, and to whom, where none is listed. */
  speaker: string
  who: string
  lists: { kinds: string; people: string; addressees: string; levels: string }
  noPeople: string
  noAddressees: string
  attribution: Record<Attribution, string>
  notDiscussed: string
  internal: string
  nobodyReads: string
  notPrinted: string
  asked: Record<Asked, string>
  /** What the prompts ask for. */
  summary: string
  saidOn: (title: string) => string
  answer: string
  background: { title: string; prompt: string }
  disclaimer: string
  /** Comments of meeting.yaml, in the order of its parts. */
  meeting: { first: string; questions: string; agenda: string; people: string; addressees: string }
}

/** What templates say in a meeting of a language: a BCP 47 tag, of which the first subtag counts. */
export function templateWords(language: string): TemplateWords & { language: ReportLanguage } {
  const own = REPORT_LANGUAGES.find((one) => one === language.toLowerCase().split('-')[0]) ?? 'en'
  return { ...WORDS[own], language: own }
}

const WORDS: Record<ReportLanguage, TemplateWords> = {
  en: {
    begin:
      'Write below each heading and take away the lines in [brackets].\nA point is a list item that opens with its kind:',
    examples: {
      finding: 'What was found, in one sentence.',
      practice: '"agreed", "majority", "several" or "one" say how many of those who spoke held it.',
      divergence: 'Where views differed.',
      views: ['One view.', 'The other.'],
      recommendation: 'What they are asked to do.',
      followUp: 'Who does what by when.',
    },
    speaker: 'id-of-the-speaker',
    who: 'WHO',
    lists: { kinds: 'Kinds', people: 'People', addressees: 'Addressees', levels: 'Levels' },
    noPeople: 'none listed yet',
    noAddressees: 'none listed yet; meeting.yaml lists them',
    attribution: {
      open: 'Who spoke is named: a mention ("@id") prints the name and the affiliation.',
      affiliation: 'Nobody is named in this note: a mention ("@id") prints the affiliation alone.',
      chatham: 'Nobody is named in this note, nor where they are from: a mention ("@id") prints "a speaker".',
    },
    notDiscussed: 'If a question was not taken up, write: "Not discussed:" and the reason.',
    internal: 'What must stay in the house stands between two lines of its own:',
    nobodyReads: 'Nobody outside reads this.',
    notPrinted: 'This comment is not printed.',
    asked: { required: 'Required', expected: 'Expected', optional: 'If it was taken up' },
    summary: 'the session in three to five sentences.',
    saidOn: (title) => `what was said on "${title}".`,
    answer: 'the answer of the whole meeting, in one paragraph.',
    background: { title: 'Background', prompt: 'why the meeting was held, and on what mandate.' },
    disclaimer: 'whose views the report gives, and whose it does not.',
    meeting: {
      first: 'The meeting. "rapporteur schema meeting" prints everything that can stand here.',
      questions: 'The guiding questions. A note names one by its id: "## Q1". Aspects are the parts of a full answer:',
      agenda:
        'The agenda. asks: required, expected or optional for each question; attribution: open, affiliation or chatham.',
      people: 'Who is mentioned as @id:',
      addressees: 'To whom recommendations may go:',
    },
  },
  fr: {
    begin:
      'Écrivez sous chaque titre et enlevez les lignes entre [crochets].\nUn point est un élément de liste qui s’ouvre par son type :',
    examples: {
      finding: 'Ce qui a été constaté, en une phrase.',
      practice:
        '« accord », « majorité », « plusieurs » ou « un seul » disent combien de ceux qui ont parlé le pensaient.',
      divergence: 'Sur quoi les avis différaient.',
      views: ['Un avis.', 'L’autre.'],
      recommendation: 'Ce qui leur est demandé.',
      followUp: 'Qui fait quoi, et pour quand.',
    },
    speaker: 'id-de-l-intervenant',
    who: 'QUI',
    lists: { kinds: 'Types', people: 'Personnes', addressees: 'Destinataires', levels: 'Niveaux' },
    noPeople: 'aucune pour l’instant',
    noAddressees: 'aucun pour l’instant ; meeting.yaml les énumère',
    attribution: {
      open: 'Qui a parlé est nommé : une mention (« @id ») imprime le nom et l’affiliation.',
      affiliation: 'Personne n’est nommé dans cette note : une mention (« @id ») imprime la seule affiliation.',
      chatham:
        'Personne n’est nommé dans cette note, ni d’où chacun vient : une mention (« @id ») imprime « un intervenant ».',
    },
    notDiscussed: 'Si une question n’a pas été examinée, écrivez : « Non examiné : » et la raison.',
    internal: 'Ce qui doit rester dans la maison se place entre deux lignes à part :',
    nobodyReads: 'Personne au dehors ne lit ceci.',
    notPrinted: 'Ce commentaire n’est pas imprimé.',
    asked: { required: 'Obligatoire', expected: 'Attendu', optional: 'Si la question a été examinée' },
    summary: 'la séance en trois à cinq phrases.',
    saidOn: (title) => `ce qui a été dit sur « ${title} ».`,
    answer: 'la réponse de toute la réunion, en un paragraphe.',
    background: { title: 'Contexte', prompt: 'pourquoi la réunion s’est tenue, et sur quel mandat.' },
    disclaimer: 'de qui le rapport rend les vues, et de qui il ne les rend pas.',
    meeting: {
      first: 'La réunion. « rapporteur schema meeting » imprime tout ce qui peut figurer ici.',
      questions:
        'Les questions directrices. Une note en nomme une par son id : « ## Q1 ». Les aspects sont les parties d’une réponse complète :',
      agenda:
        'L’ordre du jour. asks : required, expected ou optional pour chaque question ; attribution : open, affiliation ou chatham.',
      people: 'Qui est mentionné par @id :',
      addressees: 'À qui peuvent aller les recommandations :',
    },
  },
  de: {
    begin:
      'Schreiben Sie unter jede Überschrift, und nehmen Sie die Zeilen in [Klammern] weg.\nEin Punkt ist ein Listeneintrag, der mit seiner Art beginnt:',
    examples: {
      finding: 'Was festgestellt wurde, in einem Satz.',
      practice: '„Einvernehmen“, „Mehrheit“, „mehrere“ oder „Einzelmeinung“ sagen, wie viele der Redner dafür waren.',
      divergence: 'Worin die Ansichten auseinandergingen.',
      views: ['Eine Ansicht.', 'Die andere.'],
      recommendation: 'Worum sie gebeten werden.',
      followUp: 'Wer tut was bis wann.',
    },
    speaker: 'kennung-der-person',
    who: 'WEN',
    lists: { kinds: 'Arten', people: 'Personen', addressees: 'Adressaten', levels: 'Ebenen' },
    noPeople: 'noch niemand aufgeführt',
    noAddressees: 'noch niemand aufgeführt; meeting.yaml führt sie auf',
    attribution: {
      open: 'Wer sprach, wird genannt: Eine Erwähnung („@id“) druckt Namen und Zugehörigkeit.',
      affiliation: 'In dieser Notiz wird niemand genannt: Eine Erwähnung („@id“) druckt nur die Zugehörigkeit.',
      chatham:
        'In dieser Notiz wird niemand genannt, auch keine Zugehörigkeit: Eine Erwähnung („@id“) druckt „eine Rednerin oder ein Redner“.',
    },
    notDiscussed: 'Wurde eine Frage nicht behandelt, schreiben Sie: „Nicht behandelt:“ und den Grund.',
    internal: 'Was im Haus bleiben muss, steht zwischen zwei eigenen Zeilen:',
    nobodyReads: 'Das liest draußen niemand.',
    notPrinted: 'Dieser Kommentar wird nicht gedruckt.',
    asked: { required: 'Verlangt', expected: 'Erwartet', optional: 'Falls sie behandelt wurde' },
    summary: 'die Sitzung in drei bis fünf Sätzen.',
    saidOn: (title) => `was zu „${title}“ gesagt wurde.`,
    answer: 'die Antwort des ganzen Treffens, in einem Absatz.',
    background: { title: 'Hintergrund', prompt: 'warum das Treffen stattfand, und mit welchem Auftrag.' },
    disclaimer: 'wessen Ansichten der Bericht wiedergibt, und wessen nicht.',
    meeting: {
      first: 'Das Treffen. „rapporteur schema meeting“ zeigt alles, was hier stehen kann.',
      questions:
        'Die Leitfragen. Eine Notiz nennt eine mit ihrer Kennung: „## Q1“. Aspekte sind die Teile einer vollen Antwort:',
      agenda:
        'Die Tagesordnung. asks: required, expected oder optional für jede Frage; attribution: open, affiliation oder chatham.',
      people: 'Wer als @id erwähnt wird:',
      addressees: 'An wen Empfehlungen gehen können:',
    },
  },
  it: {
    begin:
      'Scrivete sotto ogni titolo e togliete le righe tra [parentesi].\nUn punto è una voce di elenco che si apre con il suo tipo:',
    examples: {
      finding: 'Che cosa è stato constatato, in una frase.',
      practice:
        '«accordo», «maggioranza», «diversi» o «uno solo» dicono quanti di chi ha parlato erano di questo avviso.',
      divergence: 'Su che cosa i pareri differivano.',
      views: ['Un parere.', 'L’altro.'],
      recommendation: 'Che cosa è chiesto loro.',
      followUp: 'Chi fa che cosa ed entro quando.',
    },
    speaker: 'id-dell-oratore',
    who: 'CHI',
    lists: { kinds: 'Tipi', people: 'Persone', addressees: 'Destinatari', levels: 'Livelli' },
    noPeople: 'ancora nessuno in elenco',
    noAddressees: 'ancora nessuno in elenco; li elenca meeting.yaml',
    attribution: {
      open: 'Chi ha parlato è nominato: una menzione («@id») stampa il nome e l’affiliazione.',
      affiliation: 'In questa nota nessuno è nominato: una menzione («@id») stampa la sola affiliazione.',
      chatham: 'In questa nota nessuno è nominato, né da dove viene: una menzione («@id») stampa «un oratore».',
    },
    notDiscussed: 'Se una domanda non è stata trattata, scrivete: «Non trattato:» e il motivo.',
    internal: 'Ciò che deve restare nella casa sta tra due righe a parte:',
    nobodyReads: 'Fuori nessuno legge questo.',
    notPrinted: 'Questo commento non è stampato.',
    asked: { required: 'Obbligatorio', expected: 'Atteso', optional: 'Se la domanda è stata trattata' },
    summary: 'la sessione in tre-cinque frasi.',
    saidOn: (title) => `che cosa è stato detto su «${title}».`,
    answer: 'la risposta di tutta la riunione, in un paragrafo.',
    background: { title: 'Contesto', prompt: 'perché la riunione si è tenuta, e con quale mandato.' },
    disclaimer: 'di chi il rapporto dà i pareri, e di chi no.',
    meeting: {
      first: 'La riunione. «rapporteur schema meeting» stampa tutto ciò che può stare qui.',
      questions:
        'Le domande guida. Una nota ne nomina una con il suo id: «## Q1». Gli aspetti sono le parti di una risposta completa:',
      agenda:
        'L’ordine del giorno. asks: required, expected o optional per ogni domanda; attribution: open, affiliation o chatham.',
      people: 'Chi è menzionato come @id:',
      addressees: 'A chi possono andare le raccomandazioni:',
    },
  },
  ru: {
    begin:
      'Пишите под каждым заголовком и уберите строки в [скобках].\nПункт — это элемент списка, который начинается со своего вида:',
    examples: {
      finding: 'Что было установлено, одним предложением.',
      practice: '«согласие», «большинство», «несколько» или «один» говорят, сколько выступавших так считали.',
      divergence: 'В чём мнения разошлись.',
      views: ['Одно мнение.', 'Другое.'],
      recommendation: 'О чём их просят.',
      followUp: 'Кто, что и к какому сроку делает.',
    },
    speaker: 'id-выступавшего',
    who: 'КОГО',
    lists: { kinds: 'Виды', people: 'Лица', addressees: 'Адресаты', levels: 'Уровни' },
    noPeople: 'пока никого',
    noAddressees: 'пока никого; они перечисляются в meeting.yaml',
    attribution: {
      open: 'Выступавшие называются: упоминание («@id») печатает имя и организацию.',
      affiliation: 'В этой заметке никто не называется: упоминание («@id») печатает только организацию.',
      chatham:
        'В этой заметке не называется ни имя, ни организация: упоминание («@id») печатает «один из выступавших».',
    },
    notDiscussed: 'Если вопрос не рассматривался, напишите: «Не обсуждалось:» и причину.',
    internal: 'То, что не должно выйти наружу, стоит между двумя отдельными строками:',
    nobodyReads: 'Этого посторонние не читают.',
    notPrinted: 'Этот комментарий не печатается.',
    asked: { required: 'Обязательно', expected: 'Ожидается', optional: 'Если вопрос рассматривался' },
    summary: 'заседание в трёх-пяти предложениях.',
    saidOn: (title) => `что было сказано на тему «${title}».`,
    answer: 'ответ всего совещания, одним абзацем.',
    background: { title: 'Предыстория', prompt: 'почему совещание состоялось и по какому мандату.' },
    disclaimer: 'чьи мнения передаёт доклад, а чьи нет.',
    meeting: {
      first: 'Совещание. «rapporteur schema meeting» выводит всё, что может здесь стоять.',
      questions: 'Вопросы. Заметка называет вопрос по его id: «## Q1». Аспекты — это части полного ответа:',
      agenda:
        'Повестка дня. asks: required, expected или optional для каждого вопроса; attribution: open, affiliation или chatham.',
      people: 'Кто упоминается как @id:',
      addressees: 'Кому могут быть адресованы рекомендации:',
    },
  },
  es: {
    begin:
      'Escriba debajo de cada título y quite las líneas entre [corchetes].\nUn punto es un elemento de lista que empieza por su tipo:',
    examples: {
      finding: 'Lo que se constató, en una frase.',
      practice: '«acuerdo», «mayoría», «varios» o «uno solo» dicen cuántos de los que hablaron lo pensaban.',
      divergence: 'En qué diferían las opiniones.',
      views: ['Una opinión.', 'La otra.'],
      recommendation: 'Lo que se les pide.',
      followUp: 'Quién hace qué y para cuándo.',
    },
    speaker: 'id-del-orador',
    who: 'QUIÉN',
    lists: { kinds: 'Tipos', people: 'Personas', addressees: 'Destinatarios', levels: 'Niveles' },
    noPeople: 'todavía nadie en la lista',
    noAddressees: 'todavía nadie en la lista; los enumera meeting.yaml',
    attribution: {
      open: 'Se nombra a quien habló: una mención («@id») imprime el nombre y la afiliación.',
      affiliation: 'En esta nota no se nombra a nadie: una mención («@id») imprime solo la afiliación.',
      chatham: 'En esta nota no se nombra a nadie ni de dónde viene: una mención («@id») imprime «un orador».',
    },
    notDiscussed: 'Si una pregunta no se trató, escriba: «No tratado:» y el motivo.',
    internal: 'Lo que debe quedar en la casa va entre dos líneas aparte:',
    nobodyReads: 'Nadie de fuera lee esto.',
    notPrinted: 'Este comentario no se imprime.',
    asked: { required: 'Obligatorio', expected: 'Esperado', optional: 'Si se trató' },
    summary: 'la sesión en tres a cinco frases.',
    saidOn: (title) => `lo que se dijo sobre «${title}».`,
    answer: 'la respuesta de toda la reunión, en un párrafo.',
    background: { title: 'Antecedentes', prompt: 'por qué se celebró la reunión y con qué mandato.' },
    disclaimer: 'de quién recoge el informe las opiniones, y de quién no.',
    meeting: {
      first: 'La reunión. «rapporteur schema meeting» imprime todo lo que puede figurar aquí.',
      questions:
        'Las preguntas orientadoras. Una nota nombra una por su id: «## Q1». Los aspectos son las partes de una respuesta completa:',
      agenda:
        'El orden del día. asks: required, expected u optional para cada pregunta; attribution: open, affiliation o chatham.',
      people: 'A quién se menciona como @id:',
      addressees: 'A quién pueden dirigirse las recomendaciones:',
    },
  },
}
