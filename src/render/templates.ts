import Handlebars from 'handlebars'
import { checkTemplate } from './check-template.js'
import type { LookFiles } from './package-files.js'

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
function registerBlocks(engine: typeof Handlebars): void {
  engine.registerHelper('if', function (this: unknown, value: unknown, options: BlockOptions) {
    present(value, options)
    return Handlebars.Utils.isEmpty(value) ? options.inverse(this) : options.fn(this)
  })
  engine.registerHelper('each', function (this: unknown, list: unknown, options: BlockOptions) {
    present(list, options)
    if (!Array.isArray(list)) throw new Error('A template goes through something that is no list')
    return list.map((entry: unknown) => options.fn(entry)).join('')
  })
}

const STRICT = { strict: true, knownHelpers: { if: true, each: true }, knownHelpersOnly: true }

function newEngine(): typeof Handlebars {
  const engine = Handlebars.create()
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
  const engine = newEngine()
  return {
    parse: (text) => engine.parse(text),
    compile: (tree, escapes) => engine.compile(tree, { ...STRICT, noEscape: !escapes }),
  }
}

/**
 * Compiles all templates of a look: strict, with the known helpers `if` and `each` alone, values always escaped
 * save {@link SafeHtml}.
 *
 * @throws {Error} with the template's name, where one could print a value unescaped or as an address
 */
export function compileTemplates(look: LookFiles): Templates {
  const known = cache.get(look)
  if (known) return known
  const engine = newEngine()
  const compiled = new Map<string, Handlebars.TemplateDelegate>()
  for (const [path, text] of Object.entries(look)) {
    const name = /^templates\/(.+)\.hbs$/.exec(path)?.[1]
    if (!name) continue
    const tree = engine.parse(text)
    checkTemplate(path, tree)
    engine.registerPartial(name, engine.compile(tree, STRICT))
    compiled.set(name, engine.compile(tree, STRICT))
  }
  const templates: Templates = (name, view) => {
    const template = compiled.get(name)
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
