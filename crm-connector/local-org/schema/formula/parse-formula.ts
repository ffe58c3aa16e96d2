/**
 * The part of Salesforce's formula language that validation rules mostly use. Whatever is not known here is
 * refused when the metadata is loaded: a rule that cannot be evaluated must not be silently passed.
 */

export type Formula =
  | { kind: 'value'; value: string | number | boolean | null }
  | { kind: 'field'; name: string }
  | { kind: 'call'; name: string; args: Formula[] };

/** Functions and how many arguments they take. */
const functions: Record<string, readonly [number, number]> = {
  AND: [1, 99],
  OR: [1, 99],
  NOT: [1, 1],
  IF: [3, 3],
  ISBLANK: [1, 1],
  ISNULL: [1, 1],
  ISPICKVAL: [2, 2],
  ISNEW: [0, 0],
  ISCHANGED: [1, 1],
  PRIORVALUE: [1, 1],
  BLANKVALUE: [2, 2],
  TEXT: [1, 1],
  LEN: [1, 1],
  TRIM: [1, 1],
  UPPER: [1, 1],
  LOWER: [1, 1],
  BEGINS: [2, 2],
  CONTAINS: [2, 2],
  REGEX: [2, 2],
  TODAY: [0, 0],
  NOW: [0, 0],
};

const operators: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['=', '==', '<>', '!=', '<', '>', '<=', '>='],
  ['+', '-', '&'],
  ['*', '/'],
];

const TOKEN =
  /\s+|\/\*[\s\S]*?\*\/|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(\d+(?:\.\d+)?)|([A-Za-z][A-Za-z0-9_]*)|(\|\||&&|<>|!=|==|<=|>=|[=<>!+\-*/&(),])/y;

interface Token {
  kind: 'text' | 'number' | 'name' | 'sign';
  text: string;
}

/** @throws Error saying what is not understood */
export function parseFormula(source: string): Formula {
  const parser = new FormulaParser(tokens(source));
  return parser.whole();
}

function tokens(source: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match) throw new Error(`formula: not understood at "${source.slice(at, at + 20)}"`);
    const [, text, number, name, sign] = match;
    if (text !== undefined) found.push({ kind: 'text', text: text.slice(1, -1).replace(/\\(.)/g, '$1') });
    if (number !== undefined) found.push({ kind: 'number', text: number });
    if (name !== undefined) found.push({ kind: 'name', text: name });
    if (sign !== undefined) found.push({ kind: 'sign', text: sign });
  }
  return found;
}

class FormulaParser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(all: readonly Token[]) {
    this.#tokens = all;
  }

  whole(): Formula {
    const formula = this.#binary(0);
    const rest = this.#tokens[this.#at];
    if (rest) throw new Error(`formula: unexpected "${rest.text}"`);
    return formula;
  }

  #binary(level: number): Formula {
    const signs = operators[level];
    if (!signs) return this.#unary();
    let left = this.#binary(level + 1);
    for (let sign = this.#sign(signs); sign !== undefined; sign = this.#sign(signs)) {
      left = { kind: 'call', name: sign, args: [left, this.#binary(level + 1)] };
    }
    return left;
  }

  #unary(): Formula {
    if (this.#sign(['!']) !== undefined) return { kind: 'call', name: 'NOT', args: [this.#unary()] };
    if (this.#sign(['-']) !== undefined) {
      return { kind: 'call', name: '-', args: [{ kind: 'value', value: 0 }, this.#unary()] };
    }
    if (this.#sign(['(']) !== undefined) {
      const inner = this.#binary(0);
      this.#expect(')');
      return inner;
    }
    return this.#primary();
  }

  #primary(): Formula {
    const token = this.#tokens[this.#at++];
    if (token?.kind === 'text') return { kind: 'value', value: token.text };
    if (token?.kind === 'number') return { kind: 'value', value: Number(token.text) };
    if (token?.kind !== 'name') throw new Error(`formula: unexpected "${token?.text ?? 'end'}"`);
    if (this.#sign(['(']) !== undefined) return this.#call(token.text.toUpperCase());
    const word = token.text.toUpperCase();
    if (word === 'TRUE' || word === 'FALSE') return { kind: 'value', value: word === 'TRUE' };
    if (word === 'NULL') return { kind: 'value', value: null };
    return { kind: 'field', name: token.text };
  }

  #call(name: string): Formula {
    const arity = functions[name];
    if (!arity) throw new Error(`formula: function ${name} is not supported`);
    const args: Formula[] = [];
    if (this.#sign([')']) === undefined) {
      do args.push(this.#binary(0));
      while (this.#sign([',']) !== undefined);
      this.#expect(')');
    }
    if (args.length < arity[0] || args.length > arity[1]) {
      throw new Error(`formula: ${name} does not take ${args.length} arguments`);
    }
    return { kind: 'call', name, args };
  }

  #sign(any: readonly string[]): string | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'sign' || !any.includes(token.text)) return undefined;
    this.#at += 1;
    return token.text;
  }

  #expect(sign: string): void {
    if (this.#sign([sign]) === undefined) {
      throw new Error(`formula: "${sign}" expected before "${this.#tokens[this.#at]?.text ?? 'end'}"`);
    }
  }
}
