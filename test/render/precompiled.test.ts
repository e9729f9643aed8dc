import { describe, expect, it } from 'vitest'
import { packagedLook } from '../../src/render/package-files.js'
import { precompiledOf } from '../../src/render/precompiled.js'

describe('precompiled templates', () => {
  const look = packagedLook()
  const templates = Object.keys(look).filter((path) => path.endsWith('.hbs'))

  it('are all there after a build', () => {
    expect([...precompiledOf(look).keys()].sort()).toEqual(templates.sort())
  })

  it('are left aside where the text is another', () => {
    const edited = { ...look, 'templates/cover.hbs': '<p>Another</p>' }
    expect([...precompiledOf(edited).keys()].sort()).toEqual(
      templates.filter((path) => path !== 'templates/cover.hbs').sort(),
    )
  })
})
