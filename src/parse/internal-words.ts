import { typedIn } from '../typed/index.js'

/** Whether `:::name` opens an internal block: the meeting's language has a word for it, and the English one always works. */
export function opensInternal(name: string, language: string): boolean {
  return typedIn(language).some(({ internal }) => internal.includes(name.toLowerCase()))
}

/**
 * Words that say "not for everybody", with their endings, in the languages in which reports are written. They count
 * where they stand right beside two or more colons, and nowhere else: so a word too many does little harm.
 */
const WORDS = [
  // English
  'intern(?:al)?(?:s|ly|ity)?',
  'confidential(?:ly|ity)?',
  'in confidence',
  'private(?:ly)?',
  'restricted',
  'restricted distribution',
  'secret(?:s|ly)?',
  'classified',
  'sensitive',
  'embargo(?:ed)?',
  'in house',
  'inhouse',
  'house only',
  'not (?:for|to be) (?:(?:further|public|general|external) )?(?:circulat|distribut|publi|releas|attribut|shar|quot|disclos)\\p{L}*',
  '(?:do not|dont|never) (?:circulat|distribut|publi|releas|shar|quot|disclos|forward)\\p{L}*',
  'off the record',
  '(?:for )?(?:internal|official|restricted) use(?: only)?',
  '(?:for )?(?:your|our) eyes only',
  // French
  'internes?',
  'confidentiel(?:le)?s?',
  'privee?s?',
  'restreinte?s?',
  'secr[eè]tes?',
  '(?:ne )?pas (?:pour |a )?(?:diffus|circul|publi|distribu|divulgu)\\p{L}*',
  'diffusion (?:restreinte|limitee|interne)',
  '(?:a |d )?usage interne',
  // German
  'intern(?:e[rsnm]?)?',
  'vertraulich(?:e[rsnm]?)?',
  'privat(?:e[rsnm]?)?',
  'eingeschrankt(?:e[rsnm]?)?',
  'beschrankt(?:e[rsnm]?)?',
  'geheim(?:e[rsnm]?)?',
  'nicht ?offentlich(?:e[rsnm]?)?',
  'nicht (?:zur|fur die|zum|fur den) (?:weitergabe|veroffentlichung|verteilung|verbreitung|umlauf|zirkulation)',
  'nicht weitergeben',
  '(?:nur )?(?:fur den|zum) (?:internen gebrauch|dienstgebrauch)',
  'verschlusssache',
  // Italian
  'intern[oaie]',
  'riservat[oaie]',
  'confidenzial[ei]',
  'privat[oaie]',
  'ristrett[oaie]',
  'segret[oaie]',
  '(?:da )?non (?:per la |da |in )?(?:diffus|diffond|divulg|circol|distribu|pubblic)\\p{L}*',
  '(?:per |ad )?uso interno',
  // Spanish
  'intern[oa]s?',
  'confidencial(?:es)?',
  'privad[oa]s?',
  'restringid[oa]s?',
  'reservad[oa]s?',
  'secret[oa]s?',
  'no (?:para (?:su |la )?)?(?:difu|circul|divulg|public|distribu)\\p{L}*',
  '(?:de |para )?uso interno',
  // Russian
  'внутр\\p{L}*',
  'конфиденциальн\\p{L}*',
  'частн\\p{L}*',
  'приватн\\p{L}*',
  'закрыт\\p{L}*',
  'секретн\\p{L}*',
  'ограниченн\\p{L}*',
  'служебн\\p{L}*',
  'дсп',
  'не (?:для )?(?:распростран|публик|печати|разглаш|рассыл|циркул)\\p{L}*',
  'для (?:служебного|внутреннего) пользования',
]

/** Letters of other alphabets, and small capitals, that look like a Latin one. */
// prettier-ignore
const LOOK_ALIKE: Record<string, string> = {
  а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', ѕ: 's', і: 'i',
  ј: 'j', ԁ: 'd', ԛ: 'q', ԝ: 'w', һ: 'h', ӏ: 'l', г: 'r', п: 'n', ѵ: 'v',
  α: 'a', β: 'b', γ: 'y', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', σ: 'o', τ: 't', υ: 'u', χ: 'x', ς: 's', ϲ: 'c', ϳ: 'j',
  օ: 'o', ո: 'n', ս: 'u', հ: 'h', ց: 'g', զ: 'q',
  ı: 'i', ɩ: 'i', ɪ: 'i', ɴ: 'n', ᴛ: 't', ᴇ: 'e', ʀ: 'r', ᴀ: 'a', ʟ: 'l', ᴄ: 'c', ᴏ: 'o', ꜰ: 'f', ᴅ: 'd', ᴠ: 'v', ᴘ: 'p', ꜱ: 's', ʙ: 'b', ʏ: 'y',
  ɑ: 'a', ɡ: 'g', ł: 'l', ß: 'ss',
}

/** A text as it looks at a glance: small letters without marks, look-alikes as Latin ones, what cannot be seen left out. */
function glance(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
  return Array.from(plain, (letter) => LOOK_ALIKE[letter] ?? letter)
    .join('')
    .replace(/[’'`´]/g, '')
    .replace(/[\s_-]+/g, ' ')
}

const asGlance = (pattern: string): string =>
  pattern.replace(/(\\p\{L\}\*)|(\p{L})/gu, (_, keep: string | undefined, letter: string) => keep ?? glance(letter))

const makePatterns = (): { ahead: RegExp; behind: RegExp } => {
  const either = WORDS.map(asGlance).join('|')
  return {
    ahead: new RegExp(`^(?:${either})(?![\\p{L}\\p{N}])`, 'u'),
    behind: new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})$`, 'u'),
  }
}
/** Made when first asked for: most meetings have no colons but those of `:::internal`. */
let patterns: ReturnType<typeof makePatterns> | undefined

/** The longest of these words with its endings and gaps. */
const REACH = 64

/** Whether a word for internal begins at an offset. */
export function internalWordFrom(text: string, at: number): boolean {
  const words = text.slice(at, at + REACH)
  if (/^internal(?:\s|$)/.test(words)) return true
  const seen = glance(words)
  // Each of the words begins with a letter, and ends in one.
  if (!/^\p{L}/u.test(seen)) return false
  patterns ??= makePatterns()
  return patterns.ahead.test(seen)
}

/** Whether a word for internal ends at an offset. */
export function internalWordUpTo(text: string, at: number): boolean {
  const seen = glance(text.slice(Math.max(0, at - REACH), at))
  if (!/\p{L}$/u.test(seen)) return false
  patterns ??= makePatterns()
  return patterns.behind.test(seen)
}
