import { parseSync } from "vite";
import type { SourceFile } from "../tools/sourceFiles";

/** Attributes and properties whose text is seen or read out. */
const SEEN = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-placeholder",
  "aria-roledescription",
  "aria-valuetext",
  "closeLabel",
  "empty",
  "heading",
  "hint",
  "label",
  "mixedLabel",
  "name",
  "placeholder",
  "text",
  "title",
]);
/** Functions that show what they are given. */
const SHOWING = new Set(["tell", "alert", "confirm", "prompt"]);

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

/** Words for people that stand in the code instead of in the catalogue: "src/x.tsx:12: Hello". */
export function literalWords(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const found: string[] = [];
    const report = ({ start }: SyntaxNode, words: string): void => {
      const line = text.slice(0, start).split("\n").length;
      found.push(`${path}:${line}: ${words.trim()}`);
    };
    visit(parseSync(path, text).program, (node) => {
      for (const part of shownParts(node)) {
        for (const words of literalsIn(part)) if (isWords(words)) report(node, words);
      }
    });
    return found;
  });
}

/** What of a node will be shown as it is. */
function shownParts(node: SyntaxNode): readonly SyntaxNode[] {
  switch (node.type) {
    case "JSXText":
      return [node];
    case "JSXAttribute":
      return SEEN.has(nameOf(node.name)) ? nodesIn(node.value) : [];
    case "JSXElement":
    case "JSXFragment":
      return nodesIn(node.children).filter(({ type }) => type === "JSXExpressionContainer");
    case "CallExpression":
      return SHOWING.has(nameOf(node.callee)) ? nodesIn(node.arguments).slice(0, 1) : [];
    default:
      return [];
  }
}

/** The texts that an expression can come to, as far as they are written in it. */
function literalsIn(node: SyntaxNode): readonly string[] {
  switch (node.type) {
    case "JSXText":
    case "Literal":
      return typeof node.value === "string" ? [node.value] : [];
    case "TemplateLiteral":
      return nodesIn(node.quasis).map(({ value }) => (value as { cooked: string }).cooked);
    case "JSXExpressionContainer":
      return nodesIn(node.expression).flatMap(literalsIn);
    case "ConditionalExpression":
      return [...nodesIn(node.consequent), ...nodesIn(node.alternate)].flatMap(literalsIn);
    case "LogicalExpression":
    case "BinaryExpression":
      return node.operator === "+" || node.type === "LogicalExpression"
        ? [...nodesIn(node.left), ...nodesIn(node.right)].flatMap(literalsIn)
        : [];
    default:
      return [];
  }
}

/** Letters of a sketch and signs are no words. */
function isWords(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

function nameOf(node: unknown): string {
  const name = (node as { readonly name?: unknown } | null)?.name;
  return typeof name === "string" ? name : "";
}

function visit(node: unknown, see: (node: SyntaxNode) => void): void {
  for (const child of nodesIn(node)) {
    see(child);
    for (const [part, value] of Object.entries(child)) if (part !== "type") visit(value, see);
  }
}

function nodesIn(value: unknown): readonly SyntaxNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== "object" || value === null || !("type" in value)) return [];
  return [value as SyntaxNode];
}
