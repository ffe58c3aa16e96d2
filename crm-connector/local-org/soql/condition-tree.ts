/** The parser's flat chain of conditions as a tree, with SOQL's rule that AND and OR need parentheses between them. */
import type { Condition, HavingClause, ValueQueryCondition, WhereClause } from '@jetstreamapp/soql-parser-js';
import { malformedQuery } from './soql-error.ts';

export type Leaf = Exclude<Condition, { openParen: number; field?: never }> | ValueQueryCondition;

export type ConditionTree =
  | { kind: 'leaf'; leaf: Leaf }
  | { kind: 'not'; of: ConditionTree }
  | { kind: 'and' | 'or'; of: ConditionTree[] };

type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | { leaf: Leaf };

/** @throws OrgError MALFORMED_QUERY */
export function conditionTree(clause: WhereClause | HavingClause): ConditionTree {
  const reader = new TokenReader(tokensOf(clause));
  const tree = readChain(reader);
  if (reader.peek() !== undefined) throw malformedQuery(`unexpected token: ')'`);
  return tree;
}

class TokenReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  next(): Token | undefined {
    this.#at += 1;
    return this.#tokens[this.#at - 1];
  }
}

interface Link {
  left: (Partial<Leaf> & { openParen?: number; closeParen?: number }) | null;
  operator?: 'AND' | 'OR' | 'NOT';
  right?: WhereClause | HavingClause;
}

function tokensOf(clause: WhereClause | HavingClause): Token[] {
  const tokens: Token[] = [];
  for (let link: Link | undefined = clause as Link; link; link = link.right as Link | undefined) {
    const left = link.left;
    for (let i = 0; i < (left?.openParen ?? 0); i += 1) tokens.push('(');
    if (left && ('operator' in left || 'field' in left || 'fn' in left)) tokens.push({ leaf: left as Leaf });
    for (let i = 0; i < (left?.closeParen ?? 0); i += 1) tokens.push(')');
    if (link.operator) tokens.push(link.operator);
  }
  return tokens;
}

function readChain(reader: TokenReader): ConditionTree {
  const parts = [readOne(reader)];
  let operator: 'AND' | 'OR' | undefined;
  for (let token = reader.peek(); token === 'AND' || token === 'OR'; token = reader.peek()) {
    if (operator !== undefined && operator !== token) throw malformedQuery(`unexpected token: '${token}'`);
    operator = token;
    reader.next();
    parts.push(readOne(reader));
  }
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return { kind: operator === 'OR' ? 'or' : 'and', of: parts };
}

function readOne(reader: TokenReader): ConditionTree {
  const token = reader.next();
  if (token === 'NOT') return { kind: 'not', of: readOne(reader) };
  if (token === '(') {
    const inner = readChain(reader);
    if (reader.next() !== ')') throw malformedQuery(`expecting a right parentheses, found '<EOF>'`);
    return inner;
  }
  if (typeof token === 'object') return { kind: 'leaf', leaf: token.leaf };
  throw malformedQuery(`unexpected token: '${token ?? '<EOF>'}'`);
}
