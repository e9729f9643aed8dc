/** A session as it stands in a new meeting.yaml. */
export interface NewSession {
  id: string
  kind: 'opening' | 'session' | 'side-event' | 'closing'
  title: string
}

/** How the titles of sessions of a kind begin, in the languages of meetings. */
const KINDS: [kind: NewSession['kind'], title: RegExp][] = [
  [
    'opening',
    /^(?:(?:formal|official) )?(?:opening|welcome|eröffnung|begrüßung|ouverture|apertura|inauguración|открытие)(?![\p{L}])/iu,
  ],
  [
    'closing',
    /^(?:(?:formal|official) )?(?:closing|close|closure|conclusion|schluss|abschluss|clôture|chiusura|clausura|закрытие)(?![\p{L}])/iu,
  ],
  [
    'side-event',
    /^(?:side[ -]?events?|begleitveranstaltung|événement parallèle|manifestation parallèle|evento (?:parallelo|paralelo|collaterale)|параллельное мероприятие)(?![\p{L}])/iu,
  ],
]

/** Gives sessions their kinds, by how their titles begin, and their ids: only sessions proper are counted. */
export function agendaOf(titles: readonly string[]): NewSession[] {
  const count = new Map<string, number>()
  return titles.map((title) => {
    const kind = KINDS.find(([, pattern]) => pattern.test(title.trim()))?.[0] ?? 'session'
    const number = (count.get(kind) ?? 0) + 1
    count.set(kind, number)
    return { id: kind === 'session' || number > 1 ? `${kind}-${number}` : kind, kind, title }
  })
}

/** Somebody who is mentioned: "Anna Beispiel, Head of innovation, a police service". */
export interface NewPerson {
  id: string
  name: string
  role: string
  affiliation: string
}

/** Reads people as they were typed: name, role and affiliation between commas; the last may have commas of its own. */
export function peopleOf(typed: readonly string[]): NewPerson[] {
  return typed.map((words, index) => {
    const [name = '', role = '', ...rest] = words.split(/\s*[,;]\s*/)
    return { id: `speaker-${index + 1}`, name, role, affiliation: rest.join(', ') }
  })
}

/** Somebody to whom recommendations go: "participating States (national)". */
export interface NewAddressee {
  id: string
  name: string
  level?: string
}

/** Reads addressees as they were typed, a level between brackets behind the name. */
export function addresseesOf(typed: readonly string[]): NewAddressee[] {
  const taken = new Set<string>()
  return typed.map((words, index) => {
    const [, name = words, level] = /^(.*?)\s*\(\s*(national|regional|international)\s*\)\s*$/i.exec(words) ?? []
    const bare = name
      .replace(/^the\s+/i, '')
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
    const id = /^[a-z]/.test(bare) && !taken.has(bare) ? bare : `addressee-${index + 1}`
    taken.add(id)
    return { id, name: name.trim(), ...(level ? { level: level.toLowerCase() } : {}) }
  })
}
