import { readdirSync, readFileSync } from 'node:fs'
import { decode } from '../load/decode.js'
import { checkTemplate } from '../render/check-template.js'
import { strictEngine } from '../render/templates.js'
import { EXIT, UserError } from '../user-error.js'
import type { Workspace } from '../workspace.js'
import type { Letter, LetterView } from './letter-view.js'

/** Where a meeting keeps letters of its own. */
const FOLDER = 'letters'
const MOST_BYTES = 100_000
const NAME = /^([a-z]{2,3})\.(txt|html)\.hbs$/

export interface Letters {
  /** Primary subtags, in order. */
  languages: string[]
  /** @throws UserError with exit status 1 where a template asks for what is not there */
  write: (language: string, view: LetterView) => Letter
}

interface Pair {
  txt?: { path: string; text: string }
  html?: { path: string; text: string }
}

type Compiled = Record<'txt' | 'html', ((view: LetterView) => string) | undefined>

/**
 * The cover letters: ours in six languages, and those of the meeting folder, which replace ours language by language.
 * A letter is `letters/<language>.txt.hbs`, whose first line is `Subject: ...`, and if wanted `.html.hbs` beside it.
 *
 * @throws UserError with exit status 1, naming file and line, where a letter cannot be used
 */
export async function loadLetters(workspace: Workspace): Promise<Letters> {
  const pairs = new Map<string, Pair>(ownLetters())
  const replaced = new Map<string, Pair>()
  for (const path of await workspace.list(FOLDER)) {
    const name = path.slice(FOLDER.length + 1)
    const [, language = '', form] = NAME.exec(name) ?? []
    if (!form) {
      if (name.endsWith('.hbs')) throw unusable(path, 'is named like no letter', 'Name it like "en.txt.hbs"')
      continue
    }
    const read = await workspace.read(path, MOST_BYTES)
    if ('refused' in read) throw unusable(path, read.refused, 'Put an ordinary file in its place')
    const decoded = decode(path, read.bytes)
    if ('refused' in decoded) throw unusable(path, 'is not UTF-8', 'Save it again with the encoding UTF-8')
    const pair = replaced.get(language) ?? {}
    pair[form as 'txt' | 'html'] = { path, text: decoded.source.text }
    replaced.set(language, pair)
  }
  for (const [language, pair] of replaced) {
    if (!pair.txt) throw unusable(pair.html?.path ?? FOLDER, 'has no text beside it', `Write ${language}.txt.hbs too`)
    pairs.set(language, pair)
  }
  const compiled = new Map<string, Compiled>()
  return {
    languages: [...pairs.keys()].sort(),
    write(language, view) {
      const pair = pairs.get(language)
      if (!pair) throw new Error(`There is no letter in ${language}`)
      let templates = compiled.get(language)
      if (!templates) compiled.set(language, (templates = compile(pair)))
      return lay(language, pair, templates, view)
    },
  }
}

function* ownLetters(): Generator<[string, Pair]> {
  const folder = new URL('../../templates/letters/', import.meta.url)
  const pairs = new Map<string, Pair>()
  for (const name of readdirSync(folder).sort()) {
    const [, language = '', form] = NAME.exec(name) ?? []
    if (!form) continue
    const pair = pairs.get(language) ?? {}
    pair[form as 'txt' | 'html'] = {
      path: `templates/letters/${name}`,
      text: readFileSync(new URL(name, folder), 'utf8'),
    }
    pairs.set(language, pair)
  }
  yield* pairs
}

function compile({ txt, html }: Pair): Compiled {
  const { parse, compile: make } = strictEngine()
  const guarded = (
    { path, text }: { path: string; text: string },
    escapes: boolean,
  ): ((view: LetterView) => string) => {
    const faulty = (error: unknown): UserError =>
      unusable(path, `cannot be used: ${error instanceof Error ? error.message : String(error)}`, 'Mend the letter')
    try {
      const tree = parse(text)
      if (escapes) checkTemplate(path, tree)
      const template = make(tree, escapes)
      return (view) => {
        try {
          return template(view)
        } catch (error) {
          throw faulty(error)
        }
      }
    } catch (error) {
      throw faulty(error)
    }
  }
  return { txt: txt && guarded(txt, false), html: html && guarded(html, true) }
}

function lay(language: string, { txt }: Pair, templates: Compiled, view: LetterView): Letter {
  const [first = '', ...lines] = (templates.txt?.(view) ?? '').split(/\r?\n/)
  const subject = /^Subject:\s*(\S.*)$/.exec(first)?.[1]?.trim()
  if (!subject) {
    const path = txt?.path ?? language
    throw unusable(path, 'does not begin with a line "Subject: ..."', 'Put the subject in its first line')
  }
  const text = `${lines.join('\n').trim()}\n`
  const body = templates.html?.(view)
  return body === undefined ? { subject, text } : { subject, text, html: page(language, subject, body) }
}

function page(language: string, title: string, body: string): string {
  const words = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"><title>${words}</title></head>\n<body>\n${body.trim()}\n</body>\n</html>\n`
}

function unusable(path: string, why: string, nextStep: string): UserError {
  return new UserError(`${path} ${why}`, { nextStep, exitStatus: EXIT.refused })
}
