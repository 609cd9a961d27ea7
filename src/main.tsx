import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { startTheme } from "./app/theme";
import { invariant } from "./core/model/invariant";
import { prepareAnalysis } from "./state/analysis";
import "./ui/base.css";

const root = document.getElementById("root");
invariant(root, "index.html holds an element with the id root");
// While the page is being shown for the first time, who looks for loops gets ready.
prepareAnalysis();
// Before anything is seen, so that nobody who chose dark is dazzled.
startTheme();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
