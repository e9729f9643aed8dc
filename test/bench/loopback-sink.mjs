// A mail server on loopback, in a process of its own, that takes everything and keeps nothing. Prints its port.
import { SMTPServer } from 'smtp-server'

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData(stream, _, done) {
    stream.resume()
    stream.on('end', () => done(null))
  },
})
server.on('error', () => undefined)
server.listen(0, '127.0.0.1', () => console.log(server.server.address().port))
