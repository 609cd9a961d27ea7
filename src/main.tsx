import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { invariant } from "./core/model/invariant";
import "./ui/base.css";

const root = document.getElementById("root");
invariant(root, "index.html holds an element with the id root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
