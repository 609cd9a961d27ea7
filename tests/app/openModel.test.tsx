import { waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { openModelOfAddress } from "../../src/app/openModel";
import { currentDocument, loadDocument } from "../../src/state/documentStore";
import { makeEditableCopy } from "../../src/state/modes";
import { session } from "../../src/state/sessionStore";
import { latestMessage } from "../../src/state/messages";
import { keepDocumentsIn } from "../../src/state/savedDocuments";
import { sketch } from "../sketch";
import { memoryStorage } from "../state/memoryStorage";

const visit = (address: string) => {
  window.history.replaceState(null, "", address);
  openModelOfAddress();
};

describe("the model that the address names", () => {
  beforeEach(() => {
    keepDocumentsIn(memoryStorage());
    loadDocument(sketch("a"));
  });

  it("is opened, and its name leaves the address so that a reload keeps what was changed", async () => {
    visit("/?model=arch-escalation&x=1");
    await waitFor(() => expect(currentDocument().metadata.title).toMatch(/^Escalation/));
    expect(window.location.search).toBe("?x=1");
  });

  it("if there is none, that is said and nothing changes", async () => {
    const before = currentDocument();
    visit("/?model=nonsense");
    await waitFor(() => expect(latestMessage()).toMatchObject({ tone: "error" }));
    expect(latestMessage()?.text).toContain("“nonsense”");
    expect(currentDocument()).toBe(before);
  });

  it("is only explored where the address says so, and a reload begins anew until that ends", async () => {
    const storage = memoryStorage();
    keepDocumentsIn(storage);
    visit("/?model=arch-escalation&mode=explore&x=1");
    await waitFor(() => expect(session().mode).toBe("explore"));
    expect(currentDocument().metadata.title).toMatch(/^Escalation/);
    expect(window.location.search).toBe("?model=arch-escalation&mode=explore&x=1");
    const titles = () => [...storage.documents.values()].map(({ title }) => title);
    expect(titles()).not.toContainEqual(expect.stringMatching(/^Escalation/));
    await makeEditableCopy();
    await waitFor(() => expect(window.location.search).toBe("?x=1"));
    expect(titles()).toContainEqual(expect.stringMatching(/^Escalation/));
  });
});
