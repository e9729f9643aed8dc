import { readdirSync, readFileSync } from 'node:fs'

/** Files by path relative to the package, such as `templates/cover.hbs`. */
export type LookFiles = Readonly<Record<string, string>>

const folders = ['templates', 'styles']

let packaged: LookFiles | undefined

/** The templates and styles of the package, read once. Both `src/` and `dist/` lie one folder below its root. */
export function packagedLook(): LookFiles {
  packaged ??= Object.fromEntries(
    folders.flatMap((folder) => {
      const url = new URL(`../../${folder}/`, import.meta.url)
      return readdirSync(url)
        .filter((name) => /\.(?:hbs|css)$/.test(name))
        .sort()
        .map((name) => [`${folder}/${name}`, readFileSync(new URL(name, url), 'utf8')])
    }),
  )
  return packaged
}

/**
 * Lays a theme over the package's own look, file by file.
 *
 * @throws {Error} where the theme has a file that replaces nothing, which would otherwise go unnoticed
 */
export function lookWith(theme: LookFiles | undefined): LookFiles {
  const own = packagedLook()
  for (const path of Object.keys(theme ?? {})) {
    if (own[path] === undefined) {
      throw new Error(`The theme's ${path} replaces nothing: there are ${Object.keys(own).join(', ')}`)
    }
  }
  return theme ? { ...own, ...theme } : own
}
