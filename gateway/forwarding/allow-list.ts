import { readDescription } from './description.ts';
import { combine, type Operation } from './operation.ts';
import type { Segment, Target } from './raw-target.ts';

/** A request that may be forwarded. */
export interface Match {
  readonly operation: Operation;
  /** The path to ask for: literal segments from the description, parameters encoded anew. */
  readonly path: string;
  /** The plugins that the path names, decoded. */
  readonly plugins: readonly string[];
}

interface ParameterBranch {
  readonly prefix: string;
  readonly suffix: string;
  readonly rule: RegExp | undefined;
  readonly node: Node;
}

/** What may follow a segment. */
interface Node {
  readonly literals: Map<string, Node>;
  readonly parameters: ParameterBranch[];
  /** By method; the path ends here without a slash, or with one. */
  readonly plain: Map<string, Operation>;
  readonly slashed: Map<string, Operation>;
}

/**
 * The operations of one system that are forwarded: those that its descriptions name, and nothing else. A literal
 * segment goes before a parameter, for good: a parameter never stands in for a segment that is described.
 */
export class AllowList {
  readonly #root = emptyNode();

  /** @param descriptions OpenAPI documents of one system, as data. */
  constructor(descriptions: readonly unknown[]) {
    for (const { operation, parameterRules } of descriptions.flatMap(readDescription)) {
      this.#add(operation, parameterRules);
    }
  }

  /** @returns undefined when no description names it. HEAD is not taken for GET. */
  match(method: string, target: Target): Match | undefined {
    let steps: Step[] = [{ node: this.#root, path: '' }];
    for (const segment of target.segments) {
      steps = steps.flatMap((step) => follow(step, segment));
    }
    // Several, when versions of a system describe a parameter in different ways.
    const found = steps.flatMap(({ node, path }) => {
      const operation = (target.trailingSlash ? node.slashed : node.plain).get(method);
      return operation === undefined ? [] : [{ operation, path }];
    });
    const [first] = found;
    if (first === undefined) return undefined;
    const operation = found.map((one) => one.operation).reduce(combine);
    if (operation.internal) return undefined;
    return {
      operation,
      path: target.trailingSlash ? `${first.path}/` : first.path,
      plugins: operation.pluginSegments.flatMap((index) => target.segments[index]?.decoded ?? []),
    };
  }

  #add(operation: Operation, rules: ReadonlyMap<string, RegExp>): void {
    const parts = operation.template.split('/').slice(1);
    const slashed = parts.at(-1) === '';
    if (slashed) parts.pop();
    const node = parts.reduce((parent, part) => branch(parent, part, rules, operation.template), this.#root);
    const ends = slashed ? node.slashed : node.plain;
    const earlier = ends.get(operation.method);
    ends.set(operation.method, earlier === undefined ? operation : combine(earlier, operation));
  }
}

function emptyNode(): Node {
  return { literals: new Map(), parameters: [], plain: new Map(), slashed: new Map() };
}

function branch(parent: Node, part: string, rules: ReadonlyMap<string, RegExp>, template: string): Node {
  const [, prefix = '', name, suffix = ''] = /^([^{}]*)\{([^{}]+)\}([^{}]*)$/.exec(part) ?? [];
  if (name === undefined) {
    if (part === '' || /[{}]/.test(part)) throw new Error(`The path ${template} cannot be matched.`);
    const literal = parent.literals.get(part) ?? emptyNode();
    parent.literals.set(part, literal);
    return literal;
  }
  const rule = rules.get(name);
  const known = parent.parameters.find(
    (one) => one.prefix === prefix && one.suffix === suffix && one.rule?.source === rule?.source,
  );
  if (known !== undefined) return known.node;
  const node = emptyNode();
  parent.parameters.push({ prefix, suffix, rule, node });
  return node;
}

/** How far a path has been followed, and the path to ask for so far. */
interface Step {
  readonly node: Node;
  readonly path: string;
}

function follow({ node, path }: Step, segment: Segment): Step[] {
  // Compared as it came: `%61pi` is not `api`, whatever a server behind makes of it.
  const literal = node.literals.get(segment.raw);
  if (literal !== undefined) return [{ node: literal, path: `${path}/${segment.raw}` }];
  // An encoded spelling of a described segment must not slip through as a parameter either.
  if (node.literals.has(segment.decoded)) return [];
  return node.parameters.flatMap(({ prefix, suffix, rule, node: next }) => {
    const { decoded } = segment;
    const length = decoded.length - prefix.length - suffix.length;
    if (length < 1 || !decoded.startsWith(prefix) || !decoded.endsWith(suffix)) return [];
    const value = decoded.slice(prefix.length, prefix.length + length);
    if (rule !== undefined && !rule.test(value)) return [];
    return [{ node: next, path: `${path}/${prefix}${encodeURIComponent(value)}${suffix}` }];
  });
}
