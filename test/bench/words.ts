/** Words of which sentences are made: every noun and verb plural, so that any of them agree. */
export const words = {
  adjectives: list(`small large rural urban regional national local early late recent former shared separate public
    open careful independent joint formal informal practical technical legal financial common rare new old modern
    manual automatic mobile central remote complete partial reliable uncertain costly simple complex steady annual
    monthly written spoken voluntary binding internal external temporary permanent experienced young accurate`),
  nouns: list(`services units offices laboratories courts prosecutors investigators analysts engineers trainers
    academies archives registers databases cameras sensors recordings photographs statements reports contracts
    suppliers budgets inspections audits trials exercises courses curricula guidelines procedures safeguards
    standards thresholds estimates errors complaints appeals warrants searches patrols borders ports airports
    networks platforms servers devices updates interfaces translations interviews witnesses victims communities
    municipalities ministries parliaments commissioners researchers universities associations journalists shops
    vehicles payments accounts transfers markets parcels containers forests rivers harbours districts stations
    teams managers supervisors recruits veterans mentors partners neighbours delegations observers volunteers`),
  verbs: list(`examine compare support review describe record replace publish correct require question test measure
    explain reduce improve delay protect inform follow inspect collect verify reject accept combine translate revisit
    reach cover change approve withdraw finance maintain share archive discover document monitor prepare introduce
    restrict extend repeat simplify announce observe challenge confirm summarize locate assess transmit adapt`),
  circumstances: list(
    `before each deployment|after the first year|within a week|during the summer months|on ordinary working days|
    at the start of an inquiry|under the rules now in force|with little additional cost|without a formal request|
    in border areas|in larger cities|in remote valleys|by means of short questionnaires|through existing channels|
    beyond the original purpose|in close contact with civil society|on the basis of written agreements|
    under the eye of a judge|with the help of outside specialists|as part of regular training|once a quarter|
    whenever a result is disputed|where records are incomplete|while a case is still open|
    long before the matter reaches a court|even where equipment is old|for as long as data are kept|
    until a second person has looked at them|in two official languages|across neighbouring jurisdictions|
    between neighbouring districts|during night shifts|in the weeks before an election|at large sporting events|
    in the course of a pilot project|according to a published plan|at the request of the person concerned`,
    '|',
  ),
  connectives: list(
    `In practice|By contrast|At the same time|For this reason|As a rule|On the whole|In one city|Elsewhere|
    In the first months|Some years later|Against expectations|In a second step|Seen from outside|As a result|
    From the beginning|In smaller places|Over time|To a lesser degree`,
    '|',
  ),
  reports: list(
    `It was said that|The discussion showed that|One speaker recalled that|Figures from the last year suggest that|
    A comparison of three places found that|The panel noted that|Written contributions add that|
    Those who run such trials report that|It remained uncertain whether|There was some doubt whether`,
    '|',
  ),
  requests: list(
    `Publish Review Test Record Compare Maintain Simplify Document Finance Share Examine Prepare Extend Verify`,
  ),
  /** Theme titles, all different words from the others. */
  themes: list(
    `speech recognition|number plates|satellite pictures|radio traffic|emergency calls|digital evidence|body armour|
    crowd safety|road traffic|missing persons|stolen art|forged papers|cargo screening|online fraud|money laundering|
    wildlife crime|illegal logging|arms tracing|drone flights|voice comparison|handwriting|fingerprints|
    staff welfare|duty rosters|case files|open sources|hot lines|crime maps|bail decisions|prison visits`,
    '|',
  ),
} as const

function list(text: string, separator: RegExp | string = /\s+/): string[] {
  return text
    .split(separator)
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
}
