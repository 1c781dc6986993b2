import { FORMAT_VERSION, LICENCE, type OpenAddresses, type OpenRelease } from './release.ts'

/** The release itself, word for word, with what it is about and under which licence. */
export function jsonOf(
  { council, consultation, releasedOn, result }: OpenRelease,
  { page, jsonSchema }: OpenAddresses,
) {
  const { slug, title, question, reach } = consultation
  return {
    $schema: jsonSchema,
    version: FORMAT_VERSION,
    page,
    licence: LICENCE,
    council: { slug: council.slug, name: council.name },
    consultation: { slug, title, question, reach },
    releasedOn,
    result,
  }
}
