import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";

/** What networkx needed for a number of loops. */
export interface NetworkxTime {
  readonly loops: number;
  readonly seconds: number;
}

/** A running networkx that lists loops when asked. */
export interface Networkx {
  readonly version: string;
  /** The first `most` loops of the digraph with these arcs; it only walks over them, and keeps none. */
  list(arcs: readonly (readonly [number, number])[], most: number): Promise<NetworkxTime>;
  close(): void;
}

/** Debian's python3-networkx belongs to the system's Python, which need not be the first on the path. */
const PYTHONS = ["/usr/bin/python3", "python3"];

/** networkx where a Python has it, 2.8 before any other; null where none has. */
export async function findNetworkx(): Promise<Networkx | null> {
  const found = PYTHONS.flatMap((python) => {
    const version = versionIn(python);
    return version === null ? [] : [{ python, version }];
  });
  const chosen = found.find(({ version }) => version.startsWith("2.8")) ?? found[0];
  return chosen ? startIn(chosen.python) : null;
}

function versionIn(python: string): string | null {
  const { status, stdout } = spawnSync(
    python,
    ["-c", "import networkx; print(networkx.__version__)"],
    { encoding: "utf8" },
  );
  return status === 0 ? stdout.trim() : null;
}

async function startIn(python: string): Promise<Networkx> {
  const child = spawn(python, ["tests/bench/networkx_loops.py"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async <Answer>(): Promise<Answer> => {
    const { value, done } = await answers.next();
    if (done === true) throw new Error("networkx has ended before it answered");
    return JSON.parse(value) as Answer; // its lines are those of networkx_loops.py
  };
  const { version } = await next<{ readonly version: string }>();
  return {
    version,
    list(arcs, most) {
      child.stdin.write(`${JSON.stringify({ arcs, most })}\n`);
      return next<NetworkxTime>();
    },
    close: () => end(child),
  };
}

function end(child: ChildProcess): void {
  child.stdin?.end();
  child.kill();
}
