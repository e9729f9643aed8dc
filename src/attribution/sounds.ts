/** Cyrillic letters as they are most often written in Latin ones; marks are gone already (й is и, ё is е, ї is і). */
const LATIN: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'tch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  є: 'ye',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  ђ: 'd',
  џ: 'dzh',
  ѓ: 'g',
  ќ: 'k',
  ѕ: 'z',
}
/** Letters of other scripts that look like Latin ones, and digits that stand for them. */
const LOOK: Record<string, string> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  һ: 'h',
  ь: 'b',
  г: 'r',
  п: 'n',
  α: 'a',
  β: 'b',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  η: 'n',
  σ: 'o',
  γ: 'y',
  ω: 'w',
  ɑ: 'a',
  ɡ: 'g',
  ı: 'i',
  ɩ: 'i',
  ᴀ: 'a',
  ʙ: 'b',
  ᴄ: 'c',
  ᴅ: 'd',
  ᴇ: 'e',
  ɢ: 'g',
  ʜ: 'h',
  ɪ: 'i',
  ᴊ: 'j',
  ᴋ: 'k',
  ʟ: 'l',
  ᴍ: 'm',
  ɴ: 'n',
  ᴏ: 'o',
  ᴘ: 'p',
  ʀ: 'r',
  ᴛ: 't',
  ᴜ: 'u',
  ᴠ: 'v',
  ᴡ: 'w',
  ʏ: 'y',
  ᴢ: 'z',
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
}
const CYRILLIC = /\p{Script=Cyrillic}/u
const LATIN_SCRIPT = /\p{Script=Latin}/u
const ROMANISED: [RegExp, string][] = [
  [/shch|schtsch|chtch|szcz|stsch|stch/g, 's'],
  [/tsch|tch|dzh|sch|sh|zh|cz|sz|rz|ts|tz|tc/g, 's'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck/g, 'k'],
  [/x/g, 'ks'],
  [/q/g, 'k'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/[yj]/g, 'i'],
  [/ie|io/g, 'e'],
  [/iu/g, 'u'],
  [/[cz]/g, 's'],
  [/h(?!$)/g, 'g'],
  [/ff?$/, 'v'],
  [/(.)\1+/g, '$1'],
  [/nder$/, 'ndr'],
]

/** Whether a folded word has Cyrillic letters. */
export function isCyrillic(word: string): boolean {
  return CYRILLIC.test(word)
}

/**
 * How a folded word sounds, roughly, however it was brought from Cyrillic into Latin letters or the reverse:
 * Кузнецов, Kuznetsov, Kuznecov and Kusnezow give the same. "ch" stands for two sounds, and so a word may have two.
 */
export function soundsOf(word: string): string[] {
  const latin = [...word].map((letter) => LATIN[letter] ?? letter).join('')
  const readings =
    latin.includes('ch') && !CYRILLIC.test(word)
      ? [latin.replaceAll('ch', 'sh'), latin.replaceAll('ch', 'kh')]
      : [latin]
  return readings.map((reading) => ROMANISED.reduce((all, [from, to]) => all.replace(from, to), reading))
}

/**
 * How a folded word looks where it is of two scripts at once, or has digits among its letters: in Latin letters.
 *
 * @returns nothing for a word that is what it seems
 */
export function looksLike(word: string): string | undefined {
  if (/^[a-z]+$/.test(word)) return undefined
  const isMixed =
    LATIN_SCRIPT.test(word) &&
    (/[\p{Script=Cyrillic}\p{Script=Greek}\u0250-\u02AF\u1D00-\u1D7F]/u.test(word) || /\p{L}[013457]+\p{L}/u.test(word))
  const letters = [...word]
  if (!isMixed && !letters.every((letter) => letter in LOOK && !/\d/.test(letter))) return undefined
  return letters.map((letter) => LOOK[letter] ?? letter).join('')
}
