import type { SealedCount } from '#app/domain/disclosure.ts'
import type { Letter, WrittenLetter } from '#app/domain/letter.ts'
import type { MailWay } from '#app/domain/mail.ts'
import type { Actor } from '#app/domain/permission.ts'
import type { PublishedResult } from '#app/domain/result.ts'
import type { RegistryDb, UrnDb } from '#db/stores.ts'
import type { ToldColleges } from './told-colleges.ts'

/** All that a use-case may touch of the outside world: the stores, the time, chance, and who acts. */
export interface UseCaseContext {
  registry: RegistryDb
  urn: UrnDb
  actor: Actor
  /** The present instant, ISO 8601 in UTC with milliseconds. */
  now: () => string
  /** Cryptographically strong random bytes. */
  randomBytes: (length: number) => Uint8Array
  /** The server's own secret, 32 bytes or more; kept outside both stores. */
  serverSecret: Uint8Array
  /** Puts into words what goes to somebody, with the address of this site. */
  writeLetter: (letter: Letter) => WrittenLetter
  /** How letters reach their readers. */
  mail: MailWay
  /** True where the demonstration runs: elsewhere its accounts are good for nothing. */
  demonstration: boolean
  /** Shared by all contexts of a process. */
  toldColleges: ToldColleges
  /** What may be released of a sealed count, by all rules of disclosure: takes a solver, and time. */
  release: (count: SealedCount) => Promise<PublishedResult>
}
