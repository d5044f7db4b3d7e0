import { declaresNamespace, readNamespaces } from './readAttribute.ts';
import type { XmlTag } from './scanAttributes.ts';

/** Which prefixes stand for the namespace of a part's root, wherever they are declared. */
export interface Namespaces {
  /** At the root. */
  begin(tag: XmlTag, prefix: number): void;
  /** At an element with so many elements around it. */
  enter(tag: XmlTag, depth: number): void;
  /** When that element has ended. */
  leave(depth: number): void;
  isOwn(prefix: number): boolean;
}

interface Scope {
  readonly depth: number;
  readonly own: ReadonlySet<number>;
}

const NO_SCOPE = -1;

/** Follows the namespaces of one part. Where the root declares none, an element is its own by the root's prefix. */
export function createNamespaces(): Namespaces {
  let namespace: string | undefined;
  let own: ReadonlySet<number> = new Set();
  /** The only prefix, as nearly always. */
  let single = NaN;
  const scopes: Scope[] = [];
  let scopeDepth = NO_SCOPE;
  const use = (prefixes: ReadonlySet<number>): void => {
    own = prefixes;
    const [first = NaN] = prefixes;
    single = first;
  };
  return {
    begin(tag, prefix) {
      const declared = readNamespaces(tag);
      namespace = declared.get(prefix);
      use(new Set([prefix, ...prefixesOf(declared, namespace)]));
    },
    enter(tag, depth) {
      if (namespace === undefined || !declaresNamespace(tag)) return;
      const declared = readNamespaces(tag);
      const kept = [...own].filter((prefix) => !declared.has(prefix));
      scopes.push({ depth, own });
      scopeDepth = depth;
      use(new Set([...kept, ...prefixesOf(declared, namespace)]));
    },
    leave(depth) {
      if (depth !== scopeDepth) return;
      const scope = scopes.pop();
      if (scope) use(scope.own);
      scopeDepth = scopes.at(-1)?.depth ?? NO_SCOPE;
    },
    isOwn: (prefix) => prefix === single || own.has(prefix),
  };
}

function prefixesOf(declared: ReadonlyMap<number, string>, namespace: string | undefined): readonly number[] {
  return [...declared.keys()].filter((prefix) => declared.get(prefix) === namespace);
}
