import { Fragment } from 'react'
import type { Block, DocumentDescription, Run, TableBlock } from '#app/documents/description.ts'
import type { Loaded } from '#app/ui/loaded.ts'

const HEADINGS = { 1: 'h2', 2: 'h3', 3: 'h4' } as const

/** What a document says, under its title. */
export function DocumentText({ document }: { document: Loaded<DocumentDescription> }) {
  return (
    <article className="document" lang={document.language}>
      {document.facts.length > 0 && (
        <dl className="document-facts">
          {document.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {document.blocks.map((block, index) => (
        <BlockText key={index} block={block} />
      ))}
    </article>
  )
}

function BlockText({ block }: { block: Loaded<Block> }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = HEADINGS[block.level]
      return <Heading>{block.text}</Heading>
    }
    case 'paragraph':
      return (
        <p dir="auto">
          <Runs runs={block.runs} />
        </p>
      )
    case 'note':
      return (
        <p className="document-note" dir="auto">
          <Runs runs={block.runs} />
        </p>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((runs, index) => (
            <li key={index} dir="auto">
              <Runs runs={runs} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return <TableText table={block} />
    case 'page-break':
      return <div className="document-break" />
  }
}

function TableText({ table }: { table: Loaded<TableBlock> }) {
  const { caption, header, rows, headerColumn } = table
  return (
    // It may be wider than a small screen: whoever has no mouse scrolls it with the arrow keys.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scrolled" tabIndex={0} role="region" aria-label={caption === '' ? header.join(', ') : caption}>
      <table className="document-table">
        {caption !== '' && <caption>{caption}</caption>}
        <thead>
          <tr>
            {header.map((title, column) => (
              <th key={column} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((runs, column) =>
                column === 0 && headerColumn ? (
                  <th key={column} scope="row">
                    <Runs runs={runs} />
                  </th>
                ) : (
                  <td key={column}>
                    <Runs runs={runs} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Runs({ runs }: { runs: readonly Loaded<Run>[] }) {
  return runs.map(({ text, bold }, index) => {
    const lines = text.split('\n').map((line, at) => (
      <Fragment key={at}>
        {at > 0 && <br />}
        {line}
      </Fragment>
    ))
    return bold ? <strong key={index}>{lines}</strong> : <Fragment key={index}>{lines}</Fragment>
  })
}
