// The last step of `npm run build`: compiles the templates of the package, so that no report waits for it.
import { writeFileSync } from 'node:fs'
import { packagedLook } from '../dist/render/package-files.js'
import { precompileTemplates } from '../dist/render/templates.js'

const file = new URL('../dist/render/precompiled-templates.cjs', import.meta.url)
writeFileSync(file, precompileTemplates(packagedLook()))
