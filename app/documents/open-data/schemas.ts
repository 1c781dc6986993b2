import { METHODS, MISSING_OPINIONS, WEIGHTINGS } from '#app/domain/consultation.ts'
import { WITHHOLDABLE } from '#app/domain/result.ts'
import { OPEN_DATA_WORDS } from '#app/i18n/open-data.ts'
import { FORMAT_VERSION, LICENCE } from './release.ts'
import {
  COLUMNS,
  COUNTING_CODES,
  METHOD_CODES,
  ROW_KINDS,
  WITHHELD_CODES,
  type Column,
} from './table.ts'

interface FieldType {
  type: 'string' | 'integer' | 'boolean' | 'date'
  constraints?: { required?: true; minimum?: number; enum?: readonly string[] }
}

const PLACE: FieldType = { type: 'integer', constraints: { minimum: 1 } }
const TEXT: FieldType = { type: 'string' }
const NEEDED: FieldType = { type: 'string', constraints: { required: true } }

const TYPES: Record<Column, FieldType> = {
  conseil: NEEDED,
  consultation: NEEDED,
  publie_le: { type: 'date', constraints: { required: true } },
  methode: { type: 'string', constraints: { enum: Object.values(METHOD_CODES) } },
  ligne: { type: 'string', constraints: { required: true, enum: ROW_KINDS } },
  comptage: { type: 'string', constraints: { enum: Object.values(COUNTING_CODES) } },
  officiel: { type: 'boolean' },
  groupe: TEXT,
  priorite_id: TEXT,
  priorite: TEXT,
  autre_id: TEXT,
  autre: TEXT,
  place: PLACE,
  place_derniere: PLACE,
  mention: TEXT,
  financee: { type: 'boolean' },
  de: TEXT,
  a: TEXT,
  sans_avis: { type: 'boolean' },
  nombre: { type: 'integer', constraints: { minimum: 0 } },
  precision: {
    type: 'string',
    constraints: { enum: [...Object.values(WITHHELD_CODES), 'trop-peu-de-bulletins'] },
  },
}

/** Frictionless Table Schema of the CSV (specs.frictionlessdata.io/table-schema). */
export function tableSchema(homepage: string) {
  return {
    $schema: 'https://frictionlessdata.io/schemas/table-schema.json',
    name: 'resultat-de-consultation',
    title: OPEN_DATA_WORDS.schemaTitle,
    description: OPEN_DATA_WORDS.schemaDescription,
    version: FORMAT_VERSION,
    homepage,
    licenses: [{ ...LICENCE, title: OPEN_DATA_WORDS.licence }],
    fields: COLUMNS.map((name) => ({
      name,
      description: OPEN_DATA_WORDS.columns[name],
      ...TYPES[name],
      ...(TYPES[name].type === 'boolean' && { trueValues: ['true'], falseValues: ['false'] }),
    })),
    missingValues: [''],
  }
}

const text = { type: 'string' }
const whole = { type: 'integer', minimum: 0 }
const ids = { type: 'array', items: text }

function closed(properties: Record<string, unknown>, optional: readonly string[] = []) {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  }
}

const OUTCOME = {
  ranking: { type: 'array', items: ids },
  majorityGrades: { type: 'object', additionalProperties: whole },
  selected: ids,
  tooFewOpinions: ids,
}
const outcome = closed(OUTCOME, ['selected'])
const cells = {
  type: 'array',
  items: closed({
    from: { type: 'integer', minimum: -1 },
    to: { type: 'integer', minimum: -1 },
    withMissing: { type: 'boolean' },
    ballots: whole,
  }),
}

/** JSON Schema (2020-12) of the release as JSON. */
export function jsonSchema(address: string) {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: address,
    title: OPEN_DATA_WORDS.schemaTitle,
    description: OPEN_DATA_WORDS.schemaDescription,
    ...closed({
      $schema: text,
      version: text,
      page: text,
      licence: closed({ name: text, path: text }),
      council: closed({ slug: text, name: text }),
      consultation: closed({ slug: text, title: text, question: text, reach: text }),
      releasedOn: { type: 'string', format: 'date' },
      result: {
        oneOf: [
          closed({ kind: { const: 'too-few-ballots' }, threshold: whole }),
          closed(
            {
              kind: { const: 'result' },
              method: { enum: METHODS },
              grades: ids,
              missingOpinions: { enum: MISSING_OPINIONS },
              threshold: whole,
              official: { enum: WEIGHTINGS },
              options: { type: 'array', items: closed({ id: text, title: text }) },
              ballots: whole,
              codesHandedOut: { type: ['integer', 'null'], minimum: 0 },
              person: outcome,
              college: { anyOf: [outcome, { type: 'null' }] },
              blocks: {
                type: 'array',
                items: closed({ colleges: ids, ballots: whole, ...OUTCOME }, ['selected']),
              },
              counts: { type: 'object', additionalProperties: cells },
              duels: {
                type: 'array',
                items: closed({ first: text, second: text, cells }),
              },
              budget: closed({
                total: whole,
                costs: { type: 'object', additionalProperties: whole },
              }),
              withheld: { type: 'array', items: { enum: WITHHOLDABLE } },
            },
            ['duels', 'budget', 'withheld'],
          ),
        ],
      },
    }),
  }
}
