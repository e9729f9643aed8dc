// The same tests as interrupted.test.ts, with a hundred builds killed instead of five.
process.env['RAPPORTEUR_KILLS'] = '100'
await import('./interrupted.test.js')
