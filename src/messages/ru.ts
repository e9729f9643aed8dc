import { TYPED } from '../typed/index.js'
import type { Words } from './message.js'
import { printedKinds } from './printed-kinds.js'

const lists = new Intl.ListFormat('ru-RU')
const plurals = new Intl.PluralRules('ru-RU')

/** Russian counts in three forms: 1 заседание, 2 заседания, 5 заседаний. */
function counted(n: number, one: string, few: string, many: string): string {
  const rule = plurals.select(n)
  return `${n} ${rule === 'one' ? one : rule === 'few' ? few : many}`
}

/** After a preposition that takes the genitive, numbers that end in one alone keep the singular. */
function genitive(n: number, singular: string, plural: string): string {
  return `${n} ${plurals.select(n) === 'one' ? singular : plural}`
}

export const ru: Words = {
  locale: 'ru-RU',
  list: (items) => lists.format(items),
  sessionKinds: {
    opening: 'Открытие',
    session: 'Заседание',
    'side-event': 'Параллельное мероприятие',
    closing: 'Закрытие',
  },
  editions: { circulation: 'Экземпляр для распространения', internal: 'Экземпляр для внутреннего пользования' },
  internalMark: 'Для внутреннего пользования: распространению не подлежит',
  statuses: {
    draft: {
      label: 'Проект',
      text: 'Настоящий документ является проектом. Он ещё не согласован и может быть изменён.',
    },
    comment: {
      label: 'Проект для замечаний',
      text: 'Настоящий проект распространяется для представления замечаний. Он не является окончательным докладом и может быть изменён.',
    },
    final: {
      label: 'Окончательный текст',
      text: 'Настоящий документ является окончательным докладом о работе совещания.',
    },
  },
  cover: {
    series: (name, year) => `${name}, ${year} год`,
    dates: 'Даты проведения совещания',
    place: 'Место проведения',
    symbol: 'Условное обозначение',
    date: 'Дата доклада',
    originalLanguage: 'Язык оригинала',
    distribution: 'Распространение',
    status: 'Статус',
    issuedBy: 'Издано',
    comments: (deadline, address) =>
      `Замечания просьба направлять${deadline && ` в срок до ${deadline}`}${address && ` по адресу: ${address}`}.`,
    outstanding: (status, notes) => `${status}; не получены записи ${genitive(notes, 'заседания', 'заседаний')}`,
    unread: (status, notes) => `${status}; не удалось прочитать файлы с записями: ${notes}`,
  },
  page: {
    of: (page, pages) => `Страница ${page} из ${pages}`,
    label: 'Страница',
    labelInLine: 'страница',
    copyFor: (party) => `Экземпляр для: ${party}`,
    skipToReport: 'Перейти к докладу',
    backToContents: 'Вернуться к содержанию',
    contents: 'Содержание',
    footnotes: 'Сноски',
    footnote: (n) => `Сноска ${n}`,
    backToText: 'Вернуться к тексту',
    figure: (n) => `Рисунок ${n}`,
    table: (n) => `Таблица ${n}`,
    abbreviations: 'Сокращения',
    abbreviation: 'Сокращение',
    meaning: 'Значение',
    paragraph: (n) => `пункт ${n}`,
    paragraphShort: (n) => `п. ${n}`,
    deleted: '[исключён]',
    linkToParagraph: (n) => `Ссылка на пункт ${n}`,
    linkCopied: 'Ссылка скопирована.',
    copyText: 'Скопировать текст',
    textCopied: 'Текст скопирован.',
  },
  preparation: {
    status: 'Статус доклада',
    disclaimer: 'Оговорка',
    prepared: 'Подготовка доклада',
    attribution: 'Указание на выступавших',
    supports: 'Обозначение степени поддержки',
    waived: 'Замечания, оставленные без исправления',
    preparedText: (sessions) => [
      sessions === 1
        ? 'Доклад основан на записях докладчика заседания.'
        : `В докладе сведены воедино записи докладчиков ${genitive(sessions, 'заседания', 'заседаний')}.`,
      'Ход каждого заседания изложен словами его докладчика; выводы и рекомендации воспроизводят этот текст и содержат ссылки на его пункты.',
      'Если тот или иной участник не высказался по какому-либо вопросу, это не позволяет судить о его позиции.',
    ],
    attributionText: {
      open: (sessions) =>
        sessions.length === 0
          ? 'Выступавшие названы по имени с указанием организации.'
          : `Выступавшие названы по имени с указанием организации в изложении хода следующих заседаний: ${sessions.join('; ')}.`,
      affiliation: (sessions) =>
        sessions.length === 0
          ? 'Выступавшие по имени не названы; указана только организация.'
          : `Выступавшие по имени не названы, указана только организация в изложении хода следующих заседаний: ${sessions.join('; ')}.`,
      chatham: (sessions) =>
        sessions.length === 0
          ? 'Совещание проводилось по правилу «Чатем-Хаус»: ни личность, ни принадлежность выступавших или любых других участников не раскрываются.'
          : `По правилу «Чатем-Хаус» проводились следующие заседания, и ни личность, ни принадлежность выступавших или любых других участников не раскрываются: ${sessions.join('; ')}.`,
    },
  },
  people: {
    speaker: 'один из выступавших',
    commenter: 'автор замечания',
    speakers: (n) => (n === 1 ? 'один из выступавших' : `${n} из выступавших`),
    speakersNotNamed: (n) =>
      `${counted(n, 'выступавший, имя не раскрывается', 'выступавших, имена не раскрываются', 'выступавших, имена не раскрываются')}`,
    notNamed: 'имя не раскрывается',
  },
  facts: {
    heading: 'Сведения о заседании',
    time: 'Дата и время',
    moderator: (n) => (n === 1 ? 'Модератор' : 'Модераторы'),
    speakers: 'Выступавшие',
    rapporteur: (n) => (n === 1 ? 'Докладчик' : 'Докладчики'),
  },
  question: {
    name: (n) => `Вопрос ${n}`,
    heading: (n, title) => `Вопрос ${n}. ${title}`,
  },
  notDiscussed: 'Не обсуждалось',
  kinds: printedKinds(TYPED.ru),
  point: {
    to: (label, addressees) =>
      `${label} (${addressees.length === 1 ? 'адресат' : 'адресаты'}: ${lists.format(addressees)})`,
    by: (when) => `срок: ${when}`,
    colon: ': ',
  },
  supports: {
    agreed: { label: 'согласие', meaning: 'Это мнение разделяли все, кто высказался по данному вопросу.' },
    majority: {
      label: 'большинство',
      meaning: 'Это мнение разделяли более половины тех, кто высказался по данному вопросу.',
    },
    several: {
      label: 'несколько',
      meaning: 'Это мнение разделяли более одного из тех, кто высказался по данному вопросу, но не более половины.',
    },
    one: { label: 'один', meaning: 'Это мнение выразил один из тех, кто высказался по данному вопросу.' },
  },
  levels: { national: 'национальный', regional: 'региональный', international: 'международный' },
  findings: {
    rest: 'Вопрос в целом',
    views: 'Высказанные мнения',
    notDiscussed: 'Не обсуждалось',
    silent: (sessions) => `Вопрос был поставлен, но ответа не получил: ${sessions.join('; ')}.`,
    questionSilent: 'Этот вопрос не рассматривался ни на одном заседании.',
    questionWithoutPoints: 'Этот вопрос обсуждался, однако отдельных положений по нему не зафиксировано.',
    aspectSilent: 'Этот аспект не рассматривался ни на одном заседании.',
    aspectWithoutPoints: 'Этот аспект обсуждался, однако отдельных положений по нему не зафиксировано.',
    source: (session, paragraph) => `${session}, пункт ${paragraph}`,
  },
  register: {
    intro:
      'Рекомендации, вынесенные на совещании, приводятся по адресатам. Рекомендация, обращённая к нескольким адресатам, приводится под каждым из них с одним и тем же номером.',
    number: '№',
    recommendation: 'Рекомендация',
    addressee: 'Адресат',
    noAddressee: 'Без адресата',
    level: 'Уровень',
    question: 'Вопрос',
    session: 'Заседание',
    support: 'Поддержка',
    paragraph: 'Пункт',
    lastingId: 'Постоянный идентификатор',
    none: 'Рекомендаций вынесено не было.',
  },
  introduction: {
    mandate: 'Мандат',
    objectives: 'Цели',
    questionsLead: 'Совещанию предстояло рассмотреть следующие вопросы:',
    continuity: 'Предыдущие совещания',
    previous: (year, theme) => `${year} год: ${theme}`,
    participation: 'Участие',
    participationLead: 'Участники по категориям:',
  },
  coverage: {
    states: {
      answered: 'рассмотрен',
      partial: 'рассмотрен частично',
      'not-discussed': 'не обсуждался',
      missing: 'нет ответа',
      'not-asked': 'не ставился',
    },
    caption: 'Рассмотрение вопросов на заседаниях',
    picture: 'Приведённая ниже таблица в виде рисунка: строка на каждое заседание, столбец на каждый вопрос.',
    legend: 'Условные обозначения',
    session: 'Заседание',
    aspectsTaken: 'Рассмотренные аспекты',
    aspectsMissing: 'Нерассмотренные аспекты',
    points: (n) => counted(n, 'положение', 'положения', 'положений'),
  },
  annexes: {
    annex: (n) => `Приложение ${n}`,
    agenda: 'Повестка дня',
    participants: 'Список участников',
    participation: 'Участие по категориям и полу',
    recommendations: 'Сводная таблица рекомендаций',
    documents: 'Документы совещания',
    mandate: 'Мандат',
    revisions: 'Перечень изменений',
    firstRelease: 'Первый выпуск',
    revision: 'Редакция',
    date: 'Дата',
    change: 'Изменение',
    time: 'Дата и время',
    item: 'Пункт повестки дня',
    details: 'Подробности',
    name: 'Имя',
    role: 'Должность',
    affiliation: 'Организация',
    category: 'Категория',
    count: 'Число участников',
    women: 'в том числе женщин',
    participationPicture:
      'Таблица ниже в виде рисунка: полоса для каждой категории, закрашенная часть обозначает женщин.',
    total: 'Всего',
    symbol: 'Условное обозначение',
    title: 'Название',
    submittedBy: 'Представлено',
    text: 'Текст',
  },
  gaps: {
    mark: 'Подлежит дополнению',
    mention: 'о ком идёт речь',
    note: 'Записи этого заседания ещё не получены.',
    question: (heading) => `Ответ пока отсутствует: ${heading}`,
    summary: 'В резюме пока нет ответа на этот вопрос.',
    unread: (why) => `Записи этого заседания не удалось прочитать: ${why}.`,
    unreadElsewhere: (why) => `Не удалось прочитать записи, относящиеся к неизвестному заседанию: ${why}.`,
    whyUnread: {
      encoding: 'их буквы записаны не в UTF-8',
      limit: (bound) => `превышен предел «${bound}»`,
      file: 'это не обычный файл',
      frontMatter: 'строки в их начале содержат ошибки',
      session: 'в них не названо ни одно заседание повестки дня',
      repeated: 'то же заседание названо в других записях',
    },
  },
  provenance: {
    source: (file, line) => `${file}, строка ${line}`,
    hash: 'Хеш текста',
    internal: 'Для внутреннего пользования',
    heading: 'Откуда взят текст',
    about:
      'Каждый пункт взят из строки записи заседания. Замечания проверки приводятся рядом с пунктом, к которому они относятся.',
    caption: 'Пункты по файлам',
    file: 'Файл',
    state: 'Состояние записи',
    states: { draft: 'проект', submitted: 'представлена', cleared: 'согласована' },
    paragraphs: 'Пункты',
    remarks: 'Замечания проверки',
    noRemarks: 'нет',
    severities: { error: 'Ошибка', warning: 'Предупреждение', info: 'Замечание' },
    open: (file, line) => `Открыть ${file}, строка ${line}`,
  },
  entrances: {
    heading: 'Что было сказано по каждому вопросу',
    question: (n) => `Что было сказано по вопросу ${n}`,
    brief: 'Краткий ответ',
  },
  filters: {
    heading: 'Отбор рекомендаций',
    all: 'Все',
    shown: 'Показано записей:',
  },
  citation: {
    heading: 'Как цитировать этот доклад',
    paragraphs: (example) =>
      `Пункты имеют сквозную нумерацию, и на них можно ссылаться по номеру, например: ${example}.`,
  },
}
