import { useEffect } from "react";
import styles from "./App.module.css";
import { start } from "./start";
import { Toolbar } from "./toolbar/Toolbar";

/** The window: tools above, the diagram with its line below, and the panel beside them. */
export function App() {
  useEffect(start, []);
  return (
    <div className={styles.shell}>
      <div className={styles.tools}>
        <Toolbar />
      </div>
      <main className={styles.diagram} data-region="diagram" />
      <div className={styles.line} data-region="line" />
      <div className={styles.panel} data-region="panel" />
    </div>
  );
}
