import { ReactFlowProvider } from "@xyflow/react";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { NameField } from "../../src/canvas/NameField";

/** A field that, when it is finished, is gone and says how. */
function Sheet({ heard }: { readonly heard: string[] }) {
  const [name, setName] = useState("");
  const [isOpen, setOpen] = useState(true);
  const finish = (how: string) => () => {
    heard.push(`${how} ${name}`.trim());
    setOpen(false);
  };
  return (
    <ReactFlowProvider>
      <button type="button">elsewhere</button>
      {isOpen && (
        <NameField
          at={{ x: 0, y: 0 }}
          label="Name"
          value={name}
          onValue={setName}
          onDone={finish("done")}
          onCancel={finish("cancelled")}
        />
      )}
    </ReactFlowProvider>
  );
}

describe("a name typed on the sheet", () => {
  it("has the keyboard at once and is done with Enter, once", async () => {
    const heard: string[] = [];
    render(<Sheet heard={heard} />);
    await userEvent.keyboard("Trust{Enter}");
    expect(heard).toEqual(["done Trust"]);
  });

  it("is gone with Escape, whatever was written", async () => {
    const heard: string[] = [];
    render(<Sheet heard={heard} />);
    await userEvent.keyboard("Trust{Escape}");
    expect(heard).toEqual(["cancelled Trust"]);
  });

  it("counts when the keyboard goes elsewhere, unless nothing was written", async () => {
    const heard: string[] = [];
    render(<Sheet heard={heard} />);
    await userEvent.keyboard("Trust");
    await userEvent.click(screen.getByText("elsewhere"));
    render(<Sheet heard={heard} />);
    await userEvent.tab();
    expect(heard).toEqual(["done Trust", "cancelled"]);
  });

  it("keeps its keys to itself", async () => {
    let keys = 0;
    const count = (): number => keys++;
    window.addEventListener("keydown", count);
    render(<Sheet heard={[]} />);
    await userEvent.keyboard("d-+{Escape}");
    window.removeEventListener("keydown", count);
    expect(keys).toBe(0);
  });
});
