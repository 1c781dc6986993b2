import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvOf } from '#app/documents/open-data/csv.ts'
import { jsonOf } from '#app/documents/open-data/json.ts'
import { dataPackage } from '#app/documents/open-data/package.ts'
import type { OpenRelease } from '#app/documents/open-data/release.ts'
import { jsonSchema, tableSchema } from '#app/documents/open-data/schemas.ts'
import { COLUMNS, rowsOf, type Column } from '#app/documents/open-data/table.ts'
import type { PublishedResult } from '#app/domain/result.ts'
import { aPublishedResult } from '#tests/factories/published-results.ts'
import { publishedResults } from '../domain/published-results.ts'

const ADDRESSES = {
  page: 'https://exemple.test/page',
  csv: 'https://exemple.test/resultats.csv',
  json: 'https://exemple.test/resultats.json',
  tableSchema: 'https://exemple.test/schemas/resultat-tableau.json',
  jsonSchema: 'https://exemple.test/schemas/resultat.json',
}

function release(result: PublishedResult): OpenRelease {
  return {
    council: { slug: 'val', name: 'CLSM du Val' },
    consultation: { slug: 'nos-priorites', title: 'Nos priorités', question: 'Quoi ?', reach: '' },
    releasedOn: '2026-12-20',
    result,
  }
}

/** A reader of RFC 4180, written for this test alone. */
function read(csv: string): Partial<Record<Column, string>>[] {
  const records: string[][] = [[]]
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (let found = cells.exec(csv); found !== null; found = cells.exec(csv)) {
    records.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === '\r\n') records.push([])
  }
  const [header = [], ...rows] = records.slice(0, -1)
  expect(header).toEqual(COLUMNS)
  return rows.map((row) => {
    expect(row.length).toBe(COLUMNS.length)
    return Object.fromEntries(COLUMNS.map((column, at) => [column, row[at]]))
  })
}

/** Every number that a value holds, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}

describe('the table', () => {
  test('holds the figures of the result, each of them, and no other', () => {
    fc.assert(
      fc.property(publishedResults, (result) => {
        const rows = rowsOf(release(result))
        const figures = rows.flatMap(({ nombre }) => (nombre === undefined ? [] : [nombre]))
        if (result.kind === 'too-few-ballots') {
          expect(figures).toEqual([result.threshold])
          return
        }
        const published = [
          result.threshold,
          result.ballots,
          ...result.blocks.map(({ ballots }) => ballots),
          ...(result.codesHandedOut === null ? [] : [result.codesHandedOut]),
          ...(result.budget === undefined ? [] : [result.budget.total]),
          ...Object.values(result.budget?.costs ?? {}),
          ...Object.values(result.counts).flat().map(({ ballots }) => ballots),
          ...(result.duels ?? []).flatMap(({ cells }) => cells.map(({ ballots }) => ballots)),
        ]
        expect(figures.map(Number).sort()).toEqual(published.sort())
        const places = rows.flatMap(({ place }) => (place === undefined ? [] : [Number(place)]))
        expect(Math.max(0, ...places)).toBeLessThanOrEqual(result.options.length)
      }),
    )
  })

  test('tells the same order as the result, in every way of counting', () => {
    fc.assert(
      fc.property(publishedResults, (result) => {
        if (result.kind !== 'result') return
        const rows = rowsOf(release(result))
        const told = (comptage: string, groupe?: string) =>
          rows
            .filter((row) => row.ligne === 'place' && row.comptage === comptage && row.groupe === groupe)
            .map(({ priorite_id }) => priorite_id)
        expect(told('personne')).toEqual(result.person.ranking.flat())
        expect(told('college')).toEqual(result.college?.ranking.flat() ?? [])
        for (const { colleges, ranking } of result.blocks)
          expect(told('groupe', colleges.join(' + '))).toEqual(ranking.flat())
        const official = rows.filter(({ officiel }) => officiel === true)
        expect(new Set(official.map(({ comptage }) => comptage)).size).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('can be read back, whatever titles hold', () => {
    fc.assert(
      fc.property(publishedResults, (result) => {
        const rows = rowsOf(release(result))
        const back = read(csvOf(rows))
        expect(back.length).toBe(rows.length)
        back.forEach((row, at) => {
          for (const column of COLUMNS) {
            const given = String(rows[at]?.[column] ?? '')
            expect([given, `'${given}`]).toContain(row[column])
          }
        })
      }),
    )
  })

  test('is what its schema says', () => {
    const { fields } = tableSchema('https://exemple.test/')
    expect(fields.map(({ name }) => name)).toEqual(COLUMNS)
    expect(fields.every(({ description }) => description.length > 10)).toBe(true)
    fc.assert(
      fc.property(publishedResults, (result) => {
        for (const row of read(csvOf(rowsOf(release(result)))))
          for (const { name, type, constraints } of fields) {
            const value = row[name] ?? ''
            if (value === '') {
              expect(constraints?.required, `${name} is needed`).not.toBe(true)
              continue
            }
            if (constraints?.enum !== undefined) expect(constraints.enum).toContain(value)
            if (type === 'integer') {
              expect(value).toMatch(/^\d+$/)
              expect(Number(value)).toBeGreaterThanOrEqual(constraints?.minimum ?? 0)
            }
            if (type === 'boolean') expect(value).toMatch(/^(true|false)$/)
            if (type === 'date') expect(value).toMatch(/^\d{4}-\d{2}-\d{2}$/)
          }
      }),
    )
  })

  test('never begins a cell as a formula, and no cell breaks its row', () => {
    const titles = ['=1+1', '+33 1', '-2 jours', '@toutes', '\t=A1', ' =A1', 'a,"b"\r\nc', 'Simple']
    for (const [index, title] of titles.entries()) {
      const result = aPublishedResult({ method: 'approval', titles: [title, ...titles] })
      const rows = read(csvOf(rowsOf(release(result))))
      const told = rows.find(({ priorite_id }) => priorite_id === 'o0')?.priorite
      expect(told).toBe(index < 6 ? `'${title}` : title)
      for (const row of rows)
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r]/)
    }
  })

  test('says that too few voted, and nothing else', () => {
    const rows = rowsOf(release({ kind: 'too-few-ballots', threshold: 11 }))
    expect(rows.map(({ ligne, nombre, precision }) => [ligne, nombre, precision])).toEqual([
      ['seuil', 11, undefined],
      ['trop-peu-de-bulletins', undefined, 'trop-peu-de-bulletins'],
    ])
  })

  test('says what is withheld, never which figure', () => {
    const result = aPublishedResult({ method: 'majority-judgment' }, ['block-grades', 'counts'])
    const rows = rowsOf(release(result)).filter(({ ligne }) => ligne === 'non-publie')
    expect(rows.map(({ precision, priorite_id, nombre }) => [precision, priorite_id, nombre])).toEqual([
      ['mentions-par-groupe', undefined, undefined],
      ['nombres', undefined, undefined],
    ])
  })
})

test('the JSON is the release word for word, and no number but its own', () => {
  fc.assert(
    fc.property(publishedResults, (result) => {
      const json = jsonOf(release(result), ADDRESSES)
      expect(JSON.stringify(json.result)).toBe(JSON.stringify(result))
      expect(numbersIn(json)).toEqual(numbersIn(result))
    }),
  )
})

interface Schema {
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  minimum?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | false
  oneOf?: Schema[]
  anyOf?: Schema[]
}

/** The part of JSON Schema that ours uses. */
function fits(value: unknown, schema: Schema): boolean {
  const { properties = {}, required = [], additionalProperties: more } = schema
  if (schema.const !== undefined && value !== schema.const) return false
  if (schema.enum && !schema.enum.includes(value)) return false
  if (schema.oneOf && schema.oneOf.filter((one) => fits(value, one)).length !== 1) return false
  if (schema.anyOf && !schema.anyOf.some((one) => fits(value, one))) return false
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isA(type, value))) return false
  if (typeof value === 'number') return value >= (schema.minimum ?? value)
  if (Array.isArray(value)) return value.every((one) => fits(one, schema.items ?? {}))
  if (typeof value !== 'object' || value === null) return true
  return (
    required.every((name) => name in value) &&
    Object.entries(value).every(([name, inner]) => {
      const known = properties[name]
      if (known !== undefined) return fits(inner, known)
      return more !== false && fits(inner, more ?? {})
    })
  )
}

function isA(type: string, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'array') return Array.isArray(value)
  if (type === 'null') return value === null
  return typeof value === type && value !== null && !Array.isArray(value)
}

test('the JSON is what its schema says, which lets nothing else through', () => {
  const schema: Schema = JSON.parse(JSON.stringify(jsonSchema(ADDRESSES.jsonSchema)))
  fc.assert(
    fc.property(publishedResults, (result) => {
      const json = jsonOf(release(result), ADDRESSES)
      expect(fits(json, schema)).toBe(true)
      expect(fits({ ...json, account: 'x' }, schema)).toBe(false)
      expect(fits({ ...json, result: { ...json.result, raw: [1] } }, schema)).toBe(false)
      expect(fits({ ...json, result: { ...json.result, threshold: '11' } }, schema)).toBe(false)
    }),
  )
})

test('the description of the files names their addresses, their schema and their licence', () => {
  const told = dataPackage(release({ kind: 'too-few-ballots', threshold: 11 }), ADDRESSES)
  expect(told.licenses).toMatchObject([{ name: 'etalab-2.0' }])
  expect(told.name).toMatch(/^[a-z0-9._-]+$/)
  expect(told.resources.map(({ path, mediatype }) => [path, mediatype])).toEqual([
    [ADDRESSES.csv, 'text/csv'],
    [ADDRESSES.json, 'application/json'],
  ])
  expect(told.resources[0]?.schema).toBe(ADDRESSES.tableSchema)
  expect(numbersIn(told)).toEqual([])
})
