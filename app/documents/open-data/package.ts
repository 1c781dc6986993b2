import { OPEN_DATA_WORDS } from '#app/i18n/open-data.ts'
import { FORMAT_VERSION, LICENCE, type OpenAddresses, type OpenRelease } from './release.ts'

/** Frictionless Data Package (specs.frictionlessdata.io/data-package): the two files of a release, described. */
export function dataPackage(
  { council, consultation, releasedOn }: OpenRelease,
  { page, csv, json, tableSchema, jsonSchema }: OpenAddresses,
) {
  return {
    profile: 'data-package',
    name: `${council.slug}-${consultation.slug}`,
    title: OPEN_DATA_WORDS.packageTitle(consultation.title, council.name),
    description: OPEN_DATA_WORDS.packageDescription(consultation.question),
    version: FORMAT_VERSION,
    created: `${releasedOn}T00:00:00Z`,
    homepage: page,
    licenses: [{ ...LICENCE, title: OPEN_DATA_WORDS.licence }],
    contributors: [{ title: council.name, role: 'publisher' }],
    resources: [
      {
        name: 'resultat-tableau',
        title: OPEN_DATA_WORDS.csvTitle,
        profile: 'tabular-data-resource',
        path: csv,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: tableSchema,
      },
      {
        name: 'resultat',
        title: OPEN_DATA_WORDS.jsonTitle,
        path: json,
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
        jsonSchema,
      },
    ],
  }
}
