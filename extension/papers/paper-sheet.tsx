import type { Paper, PaperBlock, PaperTable } from '../../shared/papers/paper.ts';

/** A paper as it is printed. Every word becomes a text node: nothing anybody wrote can be markup here. */
export function PaperSheet(props: { paper: Paper }) {
  const { blocks, language, medium, subject } = props.paper;
  return (
    <article class="sheet" lang={language}>
      {medium === 'letter' ? null : <h1>{subject}</h1>}
      {blocks.map((block, place) => (
        <Block key={place} block={block} />
      ))}
    </article>
  );
}

function Block({ block }: { block: PaperBlock }) {
  switch (block.is) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'lines':
      return (
        <p class="lines">
          {block.lines.map((line, place) => (
            <span key={place}>{line}</span>
          ))}
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, place) => (
            <li key={place}>{item}</li>
          ))}
        </ul>
      );
    case 'choices':
      return (
        <ul class="choices">
          {block.items.map(({ text, level }, place) => (
            <li key={place} class={level === 1 ? 'under' : ''}>
              <span class="box" aria-hidden="true" />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      );
    case 'cut':
      return <hr />;
    case 'table':
      return <Table table={block} />;
  }
}

function Table({ table }: { table: PaperTable }) {
  const { columns, rows, foot } = table;
  const sideOf = (place: number) => (columns[place]?.align === 'end' ? 'end' : '');
  const row = (cells: readonly string[], key: number) => (
    <tr key={key}>
      {cells.map((cell, place) => (
        <td key={place} class={sideOf(place)}>
          {cell}
        </td>
      ))}
    </tr>
  );
  return (
    <table>
      <thead>
        <tr>
          {columns.map(({ text }, place) => (
            <th key={place} scope="col" class={sideOf(place)}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{rows.map(row)}</tbody>
      {foot.length > 0 ? <tfoot>{foot.map(row)}</tfoot> : null}
    </table>
  );
}
