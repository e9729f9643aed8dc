import { judgePage } from './judge-page.js'
import { pageOf, pageOfSize } from './samples.js'

judgePage('the worked example', () => pageOf('report'))
judgePage('its internal edition', () => pageOf('report', 'internal'))
judgePage('the meeting that is hard to print', () => pageOf('test/fixtures/meetings/torture'))
judgePage('its own internal edition', () => pageOf('test/fixtures/meetings/torture', 'internal'))
judgePage('forty sessions and a megabyte of notes', () => pageOfSize(40, 1_000_000))
