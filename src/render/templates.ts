import type Handlebars from 'handlebars'
import { createRequire } from 'node:module'
import { checkTemplate } from './check-template.js'
import type { LookFiles } from './package-files.js'
import { precompiledFile, precompiledOf } from './precompiled.js'

type Engine = typeof Handlebars
const load = createRequire(import.meta.url)

/** Renders a named template with a view whose every field is present. */
export type Templates = (name: string, view: object) => string

const cache = new WeakMap<LookFiles, Templates>()

/** What a helper is told of its place in the template; the library's types leave it out. */
type BlockOptions = Handlebars.HelperOptions & { loc: hbs.AST.SourceLocation }

function present(value: unknown, options: BlockOptions): void {
  if (value === undefined) {
    const place = `line ${options.loc.start.line}, column ${options.loc.start.column}`
    throw new Error(`A template asks for a field that is not there (${place})`)
  }
}

/** The built-in block helpers take a missing field for an empty one; these do not. */
function registerBlocks(engine: Engine): void {
  engine.registerHelper('if', function (this: unknown, value: unknown, options: BlockOptions) {
    present(value, options)
    return engine.Utils.isEmpty(value) ? options.inverse(this) : options.fn(this)
  })
  engine.registerHelper('each', function (this: unknown, list: unknown, options: BlockOptions) {
    present(list, options)
    if (!Array.isArray(list)) throw new Error('A template goes through something that is no list')
    return list.map((entry: unknown) => options.fn(entry)).join('')
  })
}

const STRICT = { strict: true, knownHelpers: { if: true, each: true }, knownHelpersOnly: true }

/** @param parts all of Handlebars, or what runs compiled templates: half as much to load */
function newEngine(parts: 'whole' | 'runtime'): Engine {
  const library = (parts === 'whole' ? load('handlebars') : load('handlebars/runtime')) as Engine
  const engine = library.create()
  for (const helper of Object.keys(engine.helpers)) engine.unregisterHelper(helper)
  registerBlocks(engine)
  return engine
}

/** Parses and compiles single templates that are no part of the report, as strictly as those that are. */
export interface StrictEngine {
  parse: (text: string) => hbs.AST.Program
  /** @param escapes whether values are escaped for HTML; a text takes them as they are */
  compile: (tree: hbs.AST.Program, escapes: boolean) => (view: object) => string
}

export function strictEngine(): StrictEngine {
  const engine = newEngine('whole')
  return {
    parse: (text) => engine.parse(text),
    compile: (tree, escapes) => engine.compile(tree, { ...STRICT, noEscape: !escapes }),
  }
}

/** A template's name by its path, such as `cover` for `templates/cover.hbs`. */
const nameOf = (path: string): string | undefined => /^templates\/(.+)\.hbs$/.exec(path)?.[1]

/**
 * Compiles all templates of a look: strict, with the known helpers `if` and `each` alone, values always escaped
 * save {@link SafeHtml}. Those that were compiled when the package was built are taken as they are.
 *
 * @throws {Error} with the template's name, where one could print a value unescaped or as an address
 */
export function compileTemplates(look: LookFiles): Templates {
  const known = cache.get(look)
  if (known) return known
  const precompiled = precompiledOf(look)
  const named = Object.entries(look).flatMap(([path, text]) => {
    const name = nameOf(path)
    return name === undefined ? [] : [{ path, text, name }]
  })
  const engine = newEngine(named.every(({ path }) => precompiled.has(path)) ? 'runtime' : 'whole')
  for (const { path, text, name } of named) {
    const ready = precompiled.get(path)
    engine.registerPartial(name, ready ? engine.template(ready) : engine.compile(checked(engine, path, text), STRICT))
  }
  const templates: Templates = (name, view) => {
    const template = engine.partials[name] as Handlebars.TemplateDelegate | undefined
    if (!template) throw new Error(`There is no template ${name}.hbs`)
    try {
      return template(view)
    } catch (error) {
      throw new Error(`templates/${name}.hbs: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    }
  }
  cache.set(look, templates)
  return templates
}

/**
 * Compiles all templates of a look as {@link compileTemplates} does, to a script that a later run takes them from.
 *
 * @throws {Error} as that does
 */
export function precompileTemplates(look: LookFiles): string {
  const engine = newEngine('whole')
  const code: Record<string, string> = {}
  for (const [path, text] of Object.entries(look)) {
    if (nameOf(path) !== undefined)
      code[path] = engine.precompile(checked(engine, path, text), STRICT) as unknown as string
  }
  return precompiledFile(look, code)
}

function checked(engine: Engine, path: string, text: string): hbs.AST.Program {
  const tree = engine.parse(text)
  checkTemplate(path, tree)
  return tree
}
