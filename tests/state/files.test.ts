// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { writeCld } from "../../src/core/formats/cld/writeCld";
import { sketch } from "../sketch";
import { memoryStorage } from "./memoryStorage";
import { freshTab, type Tab } from "./tab";

const HEAD = { format: "causal-loop-document", version: 1 };
const A = { id: "v-a", name: "a" };
const B = { id: "v-b", name: "b" };
const AB = { id: "l-1", source: "v-a", target: "v-b", polarity: "+" };

let tab: Tab;
beforeEach(async () => {
  sessionStorage.clear();
  tab = await freshTab(memoryStorage());
  await tab.openDocument(sketch("open +> document"), { title: "open" });
});

function ours(parts: object): string {
  return JSON.stringify({ ...HEAD, ...parts });
}
function problem(): unknown {
  const dialog = tab.fileDialog();
  return dialog?.kind === "problem" ? dialog.problem : null;
}
function names(): readonly string[] {
  return Object.values(tab.currentDocument().variables).map(({ name }) => name);
}
/** A file whose text need not exist to have a size. */
function fileOf(text: string | Uint8Array<ArrayBuffer>, name: string, size?: number): File {
  const file = new File([text], name);
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const arrayBuffer = async () => bytes.buffer;
  Object.defineProperty(file, "arrayBuffer", { value: arrayBuffer, configurable: true });
  if (size !== undefined) Object.defineProperty(file, "size", { value: size });
  return file;
}
function open(file: File): Promise<boolean> {
  return tab.openPicked({ file, handle: null });
}

describe("a file that is not right is refused with its reason", () => {
  const invalid = { code: "invalid" };
  it.each([
    ["nothing", "", { code: "empty" }],
    ["blanks", " \n\t", { code: "empty" }],
    ["broken JSON", '{\n  "format": oops', { code: "not-json", line: 2, column: 13 }],
    ["JSON cut short", ours({ variables: [A] }).slice(0, -4), { code: "not-json" }],
    ["a text", "Dear all,", { code: "not-json" }],
    ["a web page", "<!doctype html><title>Sign in</title>", { code: "not-ours", found: "html" }],
    ["another format", '{"elements":[],"connections":[]}', { code: "not-ours", found: "kumu" }],
    ["other JSON", '{"a":1}', { code: "not-ours", found: "json" }],
    ["a list", "[1,2]", { code: "not-ours", found: "json" }],
    ["a spreadsheet", "PK\u0003\u0004rest", { code: "not-ours", found: "zip" }],
    ["a newer version", ours({ version: 7 }), { code: "too-new", version: 7, understood: 1 }],
    [
      "a link to nowhere",
      ours({ variables: [A], links: [AB] }),
      { ...invalid, path: "links[0].target", rule: "unknown-variable" },
    ],
    [
      "a wrong sign",
      ours({ variables: [A, B], links: [{ ...AB, polarity: "x" }] }),
      { ...invalid, path: "links[0].polarity", rule: "shape", found: '"x"' },
    ],
    [
      "an id every object has",
      ours({ variables: [{ id: "constructor", name: "a" }] }),
      { ...invalid, path: "variables[0].id", rule: "malformed-id" },
    ],
    [
      "a prototype for an id",
      '{"format":"causal-loop-document","version":1,"variables":[{"id":"__proto__","name":"a"}]}',
      { ...invalid, path: "variables[0].id", rule: "malformed-id" },
    ],
    ["a table without columns", "name,description\na,b", { code: "not-json" }],
    ["a table without targets", "source,polarity\na,+", { code: "not-json" }],
    ["a table of bad rows", "source,target\na,\n", { code: "no-usable-rows" }],
  ])("%s", async (_, text, expected) => {
    const before = tab.currentDocument();
    expect(await open(fileOf(text, "file"))).toBe(false);
    expect(problem()).toMatchObject(expected);
    expect(tab.currentDocument()).toBe(before);
    expect(await tab.savedEntries()).toHaveLength(1);
  });

  it("a table by its name is told what columns it lacks", async () => {
    const before = tab.currentDocument();
    await open(fileOf("name,description\na,b", "table.csv"));
    expect(problem()).toEqual({ code: "no-columns", missing: "both" });
    await open(fileOf("source,polarity\na,+", "table.CSV"));
    expect(problem()).toEqual({ code: "no-columns", missing: "target" });
    expect(tab.currentDocument()).toBe(before);
  });

  it("a million variables are not even looked at", async () => {
    const before = tab.currentDocument();
    const text = `{"format":"causal-loop-document","version":1,"variables":[${"0,".repeat(999_999)}0]}`;
    await open(fileOf(text, "large.cld.json"));
    expect(problem()).toEqual({
      code: "too-many",
      what: "variables",
      count: 1_000_000,
      limit: 20_000,
    });
    expect(tab.currentDocument()).toBe(before);
  });

  it("fifty megabytes are refused before they are read", async () => {
    const file = fileOf("", "huge.cld.json", 50_000_001);
    const read = vi.fn<() => Promise<ArrayBuffer>>();
    Object.defineProperty(file, "arrayBuffer", { value: read });
    await open(file);
    expect(problem()).toEqual({ code: "too-large", megabytes: 51, limit: 50 });
    expect(read).not.toHaveBeenCalled();
  });

  it("fifty megabytes of pasted text are refused, too", async () => {
    await tab.openText("a".repeat(50_000_001));
    expect(problem()).toMatchObject({ code: "too-large", limit: 50 });
  });

  it("a file that is gone is told", async () => {
    const file = fileOf("{}", "gone.json");
    Object.defineProperty(file, "arrayBuffer", {
      value: () => Promise.reject(new DOMException("gone", "NotFoundError")),
    });
    await open(file);
    expect(problem()).toEqual({ code: "unreadable" });
  });
});

describe("a file of ours", () => {
  it("opens as a new document of its own, with its own title or its file's", async () => {
    expect(await open(fileOf(ours({ variables: [A] }), "Care teams.cld.json"))).toBe(true);
    expect(names()).toEqual(["a"]);
    expect(tab.title()).toBe("Care teams");
    expect(tab.fileDialog()).toBeNull();
    expect(await tab.savedEntries()).toHaveLength(2);
  });

  it("opens when it is pasted", async () => {
    expect(await tab.openText(writeCld(sketch("x +> y")))).toBe(true);
    expect(names()).toEqual(["x", "y"]);
    expect(tab.title()).toBe("");
  });

  it("with doubled ids and unknown fields opens, and the repairs are listed", async () => {
    await open(fileOf(ours({ variables: [A, { ...B, id: "v-a" }], weather: 1 }), "odd.json"));
    expect(names()).toEqual(["a", "b"]);
    const dialog = tab.fileDialog();
    expect(dialog?.kind === "repairs" && dialog.repairs.map(({ code }) => code).toSorted()).toEqual(
      ["doubled-id-renamed", "unknown-field-dropped"],
    );
  });

  it("with a place for what every object has opens without it, and that is told", async () => {
    const positions = '{"__proto__":[1,2],"constructor":[1,2]}';
    const head = '"format":"causal-loop-document","version":1';
    await open(fileOf(`{${head},"layout":{"positions":${positions}}}`, "proto.json"));
    expect(Object.keys(tab.currentDocument().layout.positions)).toEqual([]);
    const dialog = tab.fileDialog();
    expect(dialog?.kind === "repairs" && dialog.repairs.map(({ found }) => found)).toEqual([
      "__proto__",
      "constructor",
    ]);
  });

  it("keeps markup in names as text", async () => {
    const name = "<img src=x onerror=alert(1)> $t(app:title) {{title}}";
    await open(fileOf(ours({ variables: [{ id: "v-a", name }] }), "markup.json"));
    expect(names()).toEqual([name]);
  });

  it("gives no object a property it should not have", async () => {
    const text =
      '{"format":"causal-loop-document","version":1,"__proto__":{"polluted":1},"metadata":{"constructor":{"polluted":1}}}';
    await open(fileOf(text, "proto.json"));
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(tab.currentDocument()).not.toHaveProperty("polluted");
  });
});

describe("a table of links", () => {
  it("opens at once when every row can be read", async () => {
    expect(await open(fileOf("source,target,polarity\na,b,+", "links.csv"))).toBe(true);
    expect(names()).toEqual(["a", "b"]);
    expect(tab.title()).toBe("links");
    expect(tab.fileDialog()).toBeNull();
  });

  it("opens without a telling name and without headings", async () => {
    await tab.openText("a,b,+\nb,a,-");
    expect(names()).toEqual(["a", "b"]);
  });

  it("asks before it leaves out bad rows, and changes nothing when the answer is no", async () => {
    const before = tab.currentDocument();
    const opening = open(fileOf("source,target,polarity\na,b,+\nb,a,up\n", "links.csv"));
    await vi.waitFor(() => expect(tab.fileDialog()).not.toBeNull());
    expect(tab.fileDialog()).toMatchObject({
      kind: "rows",
      links: 1,
      badRows: [{ line: 3, code: "unknown-polarity", found: "up" }],
    });
    expect(tab.currentDocument()).toBe(before);
    tab.closeFileDialog();
    expect(await opening).toBe(false);
    expect(tab.currentDocument()).toBe(before);
  });

  it("opens without bad rows when the answer is yes", async () => {
    const opening = open(fileOf("source,target,polarity\na,b,+\nb,a,up\n", "links.csv"));
    await vi.waitFor(() => expect(tab.fileDialog()).not.toBeNull());
    const dialog = tab.fileDialog();
    if (dialog?.kind === "rows") dialog.answer(true);
    expect(await opening).toBe(true);
    expect(names()).toEqual(["a", "b"]);
    expect(Object.keys(tab.currentDocument().links)).toHaveLength(1);
  });

  it("tells what was merged", async () => {
    await open(fileOf("source,target,polarity\na,b,+\na,b,-\n", "links.csv"));
    expect(tab.fileDialog()).toMatchObject({
      kind: "repairs",
      notes: [{ code: "signs-conflict" }],
    });
  });

  it("in another encoding opens, and that is told", async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode("source,target,polarity\nM"), 0xfc]);
    const rest = new TextEncoder().encode("he,b,+\n");
    await open(fileOf(new Uint8Array([...bytes, ...rest]), "links.csv"));
    expect(names()).toEqual(["Mühe", "b"]);
    expect(tab.fileDialog()).toMatchObject({ kind: "repairs", guessedEncoding: true });
  });
});
