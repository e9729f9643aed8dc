/** Marks by which a page is known to be the report that was sent, and nothing else. */
export interface DocumentFacts {
  url: string
  sentinel: string | undefined
  sessions: number
  /** The policy that its own head declares. */
  policy: string | undefined
}

/** Runs in the page. */
export function inspectDocument(): DocumentFacts {
  return {
    url: document.URL,
    sentinel: document.querySelector<HTMLMetaElement>('meta[name="rapporteur-build"]')?.content,
    sessions: document.querySelectorAll('section[data-session]').length,
    policy: document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy" i]')?.content,
  }
}
