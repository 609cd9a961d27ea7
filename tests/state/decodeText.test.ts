import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/state/decodeText";

describe("bytes of a file as text", () => {
  it("are UTF-8 as a rule, with or without a byte order mark", () => {
    expect(decodeText(new TextEncoder().encode("目标 ü 🌱"))).toEqual({
      text: "目标 ü 🌱",
      guessed: false,
    });
    expect(decodeText(new TextEncoder().encode("\uFEFFü")).text).toBe("ü");
  });

  it("may be UTF-16 of either order", () => {
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0xfc, 0x00])).text).toBe("aü");
    expect(decodeText(new Uint8Array([0xfe, 0xff, 0x00, 0x61, 0x00, 0xfc])).text).toBe("aü");
  });

  it("that are no UTF-8 are taken for Windows text, and that is said", () => {
    expect(decodeText(new Uint8Array([0x4d, 0xfc, 0x68, 0x65]))).toEqual({
      text: "Mühe",
      guessed: true,
    });
  });

  it("may be none", () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: "", guessed: false });
  });
});
