import { expose } from "comlink";

/** Workers that were started; each is the near end of a wire, at whose far end a service may sit. */
export const startedWorkers: Wire[] = [];

/** Stands for the browser's Worker. */
export class Wire extends EventTarget {
  readonly #ports = new MessageChannel();
  terminated = false;

  constructor() {
    super();
    startedWorkers.push(this);
    this.#ports.port1.onmessage = ({ data }) => {
      this.dispatchEvent(new MessageEvent("message", { data }));
    };
  }

  seat(service: object): void {
    expose(service, this.#ports.port2);
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#ports.port1.postMessage(message, transfer);
  }

  terminate(): void {
    this.terminated = true;
    this.#ports.port1.close();
  }
}

/** The worker that was started last. */
export function lastWorker(): Wire {
  const worker = startedWorkers.at(-1);
  if (!worker) throw new Error("nobody started a worker");
  return worker;
}
