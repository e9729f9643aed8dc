/** Invented people: a name in each script that a report must print, and Latin letters with every kind of mark. */
export const names = [
  { id: 'latin-1', name: 'Łucja Żółć-Święcicka', from: 'Urząd Gminy Jęczmień' },
  { id: 'latin-2', name: 'Þórður Æsir Ðiðriksson', from: 'Skráningarstofa Ísafjarðar' },
  { id: 'latin-3', name: 'Ştefan Țăranu-Ghiță', from: 'Primăria Brăneşti' },
  { id: 'latin-4', name: 'Əliağa Ġużè Čiževskis', from: 'Ķekavas Dzimtsarakstu nodaļa' },
  { id: 'latin-5', name: 'Nguyễn Thị Hường', from: 'Phòng Tư pháp Quận Một' },
  { id: 'latin-6', name: 'Őrsi Űlő Gőzné', from: 'Győri Anyakönyvi Hivatal' },
  { id: 'cyrillic-1', name: 'Любомир Щербань-Їжакевич', from: 'Реєстр Ґанок' },
  { id: 'cyrillic-2', name: 'Ђорђе Љубичић', from: 'Матична служба Ћуприја' },
  { id: 'cyrillic-3', name: 'Әйгерім Қосшығұлова', from: 'Тіркеу бөлімі Өскемен' },
  { id: 'greek-1', name: 'Ελένη Παπαδοπούλου-Ψυχάρη', from: 'Ληξιαρχείο Ξάνθης' },
  { id: 'greek-2', name: 'Ἀριστοτέλης Ῥοΐδης', from: 'Πολυτονικὸν Ἀρχεῖον' },
  { id: 'georgian-1', name: 'ნინო ჯავახიშვილი', from: 'სამოქალაქო რეესტრი' },
  { id: 'armenian-1', name: 'Անահիտ Հովհաննիսյան', from: 'Քաղաքացիական կացություն' },
  { id: 'arabic-1', name: 'فاطمة الزهراء بنت يوسف', from: 'مصلحة الحالة المدنية' },
  { id: 'hebrew-1', name: 'שָׂרָה בֶּן־דָּוִד', from: 'מרשם האוכלוסין' },
] as const

/** Words that no line has room for, or only just. */
export const longWords = [
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung',
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas',
  'nyelvtudománytörténetszemléletmegváltoztathatatlanságáért',
  '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'https://registers.example.org/a/very/long/path/without/any/place/at/which/a/line/could/end/index.html?language=en&edition=internal',
]
