// npm run census: sizes of files and functions, held against the house's aims. Ends with 1 when a ceiling is passed.
import { parseSync } from "vite";
import { type SourceFile, sourceFiles } from "./sourceFiles";

interface FunctionSize {
  readonly name: string;
  readonly path: string;
  readonly lines: number;
  readonly isComponent: boolean;
  readonly hooks: number;
}
interface AstNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);
const CEILING = {
  file: 350,
  fileP90: 220,
  function: 90,
  component: 100,
  hooks: 6,
  castsPerThousand: 3,
  coreTestRatio: 1.2,
  restTestRatio: 0.5,
};

const source = sourceFiles("src");
const tests = sourceFiles("tests");
const functions = source.flatMap(functionsOf);
const breaches: string[] = [];

reportFiles();
reportFunctions();
reportComponents();
reportTypes();
reportTests();
for (const breach of breaches) console.log(`over the ceiling: ${breach}`);
process.exitCode = breaches.length === 0 ? 0 : 1;

function reportFiles(): void {
  const lines = source.map(({ text }) => lineCount(text)).sort(ascending);
  row(
    "files",
    `${source.length}, lines median ${quantile(lines, 0.5)}, p90 ${quantile(lines, 0.9)}, longest ${lines.at(-1)}`,
  );
  for (const { path, text } of source) limit(`${path} (lines)`, lineCount(text), CEILING.file);
  limit("90th percentile of file lines", quantile(lines, 0.9), CEILING.fileP90);
}

function reportFunctions(): void {
  const named = functions.filter(({ isComponent }) => !isComponent);
  const lines = named.map((fn) => fn.lines).sort(ascending);
  const over50 = (100 * named.filter((fn) => fn.lines > 50).length) / named.length;
  row(
    "functions",
    `${lines.length}, lines median ${quantile(lines, 0.5)}, p90 ${quantile(lines, 0.9)}, p99 ${quantile(lines, 0.99)}, longest ${lines.at(-1)}, over 50: ${over50.toFixed(1)} %`,
  );
  for (const fn of named) limit(`${fn.path} ${fn.name} (lines)`, fn.lines, CEILING.function);
  limit("median of function lines", quantile(lines, 0.5), 8);
  limit("90th percentile of function lines", quantile(lines, 0.9), 30);
  for (const fn of [...named].sort((a, b) => b.lines - a.lines).slice(0, 5))
    row("  long", `${fn.lines}  ${fn.path} ${fn.name}`);
}

function reportComponents(): void {
  const components = functions.filter(({ isComponent }) => isComponent);
  const lines = components.map((fn) => fn.lines).sort(ascending);
  const hooks = components.map((fn) => fn.hooks).sort(ascending);
  row(
    "components",
    `${lines.length}, lines median ${quantile(lines, 0.5)}, p90 ${quantile(lines, 0.9)}, longest ${lines.at(-1)}; hooks p90 ${quantile(hooks, 0.9)}, most ${hooks.at(-1)}`,
  );
  for (const fn of components) {
    limit(`${fn.path} ${fn.name} (lines)`, fn.lines, CEILING.component);
    limit(`${fn.path} ${fn.name} (hooks)`, fn.hooks, CEILING.hooks);
  }
}

function reportTypes(): void {
  const code = source.map(({ text }) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")).join("\n");
  const thousands = code.split("\n").filter((line) => line.trim()).length / 1000;
  const anys = [...code.matchAll(/[:<]\s*any\b|\bas any\b/g)].length;
  const casts = [...code.matchAll(/\bas (?!const\b|[a-z]\w* *[,}])[A-Z(\w]/g)].length;
  row("types", `any ${anys}, casts ${(casts / thousands).toFixed(1)} per thousand lines of code`);
  limit("any", anys, 0);
  limit("casts per thousand lines", casts / thousands, CEILING.castsPerThousand);
}

function reportTests(): void {
  const core = total(source.filter(({ path }) => path.startsWith("src/core/")));
  const coreTests = total(tests.filter(({ path }) => /^tests\/(core|oracle|sketch)/.test(path)));
  const rest = total(source) - core;
  const restTests = total(
    tests.filter(({ path }) => !/^tests\/(core|oracle|sketch|tools|bench)/.test(path)),
  );
  row(
    "test lines per line",
    `core ${(coreTests / core).toFixed(2)}, rest ${(restTests / rest).toFixed(2)}`,
  );
  if (coreTests / core < CEILING.coreTestRatio)
    breaches.push(
      `test lines of core: ${(coreTests / core).toFixed(2)} is under ${CEILING.coreTestRatio}`,
    );
  if (restTests / rest < CEILING.restTestRatio)
    breaches.push(
      `test lines of the rest: ${(restTests / rest).toFixed(2)} is under ${CEILING.restTestRatio}`,
    );
}

function functionsOf({ path, text }: SourceFile): readonly FunctionSize[] {
  const found: FunctionSize[] = [];
  visit(parseSync(path, text).program, (node, name) => {
    if (!FUNCTIONS.has(node.type) || !name) return;
    const body = text.slice(node.start, node.end);
    const isComponent = path.endsWith(".tsx") && /^[A-Z]/.test(name);
    const hooks = [...body.matchAll(/\buse[A-Z]\w*\s*(?:<[^()]*>)?\(/g)].length;
    found.push({ name, path, lines: lineCount(body), isComponent, hooks });
  });
  return found;
}

/** Calls `see` with every node and, for functions, the name they are bound to ("" for callbacks). */
function visit(node: unknown, see: (node: AstNode, name: string) => void, boundTo = ""): void {
  if (Array.isArray(node)) {
    for (const child of node) visit(child, see);
    return;
  }
  if (!isNode(node)) return;
  see(node, nameOf(node.id) || boundTo);
  for (const [key, child] of Object.entries(node)) {
    const name = key === "init" || key === "value" ? nameOf(node.id) || nameOf(node.key) : "";
    visit(child, see, name);
  }
}

function isNode(value: unknown): value is AstNode {
  return (
    typeof value === "object" && value !== null && "type" in value && typeof value.type === "string"
  );
}

function nameOf(value: unknown): string {
  return isNode(value) && typeof value.name === "string" ? value.name : "";
}

function limit(what: string, value: number, ceiling: number): void {
  if (value > ceiling) breaches.push(`${what}: ${Math.round(value * 10) / 10} is over ${ceiling}`);
}

function lineCount(text: string): number {
  return text.trimEnd().split("\n").length;
}

function total(files: readonly SourceFile[]): number {
  return files.reduce((sum, { text }) => sum + lineCount(text), 0);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function ascending(a: number, b: number): number {
  return a - b;
}

function row(name: string, text: string): void {
  console.log(`${name.padEnd(22)}${text}`);
}
